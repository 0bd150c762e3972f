package org.goodturn.theme.setting;

import java.util.regex.Pattern;

/** A colour on screen, with the arithmetic of WCAG 2.2 about how well two of them can be told apart. */
public record Color(int red, int green, int blue) {

    public static final Color WHITE = new Color(255, 255, 255);
    public static final Color INK = new Color(24, 20, 18);
    public static final Color BLACK = new Color(0, 0, 0);

    /** What WCAG AA asks of text. */
    public static final double READABLE = 4.5;

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    public static boolean isColor(String text) {
        return HEX.matcher(text).matches();
    }

    public static Color of(String hex) {
        if (!isColor(hex)) {
            throw new IllegalArgumentException("not a colour: " + hex);
        }
        var rgb = Integer.parseInt(hex.substring(1), 16);
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    /** From 1 (the same) to 21 (black and white). */
    public double contrastWith(Color other) {
        var lighter = Math.max(luminance(), other.luminance());
        var darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    public boolean isLight() {
        return contrastWith(INK) >= contrastWith(WHITE);
    }

    /** White or ink, whichever is easier to read on this colour; black where neither is enough. */
    public Color textOn() {
        var text = isLight() ? INK : WHITE;
        return contrastWith(text) >= READABLE ? text : BLACK;
    }

    /** This colour, made darker or lighter just enough to be read on the given background. */
    public Color readableOn(Color background, double contrast) {
        var color = this;
        for (var percent = 0; color.contrastWith(background) < contrast && percent <= 100; percent += 2) {
            color = background.isLight() ? mixedWith(BLACK, percent) : brightened(percent);
        }
        return color;
    }

    /** Halfway as bright as a screen can show this hue, from there on towards white. */
    private Color brightened(int percent) {
        var strongest = Math.max(1, Math.max(red, Math.max(green, blue)));
        var bright = new Color(red * 255 / strongest, green * 255 / strongest, blue * 255 / strongest);
        return percent <= 50 ? mixedWith(bright, percent * 2) : bright.mixedWith(WHITE, percent * 2 - 100);
    }

    private Color mixedWith(Color other, int percent) {
        return new Color(
                mix(red, other.red, percent), mix(green, other.green, percent), mix(blue, other.blue, percent));
    }

    @Override
    public String toString() {
        return String.format("#%02x%02x%02x", red, green, blue);
    }

    private static int mix(int from, int to, int percent) {
        return Math.round(from + (to - from) * percent / 100f);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}

package org.goodturn.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** How somebody looks at a page: on which device, in which colours, with or without script. */
public record Look(String device, String colours, boolean script) {

    public static Look phone() {
        return new Look("phone", "light", true);
    }

    public static Look desktop() {
        return new Look("desktop", "light", true);
    }

    public static List<Look> all() {
        return List.of(phone(), phone().dark(), desktop(), desktop().dark());
    }

    public Look dark() {
        return new Look(device, "dark", script);
    }

    public Look withoutScript() {
        return new Look(device, colours, false);
    }

    /** Whether pages are examined in it, which takes longest of all: both devices and both colours are, crosswise. */
    boolean isExamined() {
        return script && isPhone() != colours.equals("dark");
    }

    boolean isPhone() {
        return device.equals("phone");
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(isPhone() ? 390 : 1280, isPhone() ? 844 : 900)
                .setIsMobile(isPhone())
                .setHasTouch(isPhone())
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin")
                .setColorScheme(colours.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(script);
    }
}

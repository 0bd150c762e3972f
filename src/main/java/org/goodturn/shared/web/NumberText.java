package org.goodturn.shared.web;

import io.quarkus.qute.TemplateExtension;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as pages show them: {@code {count.grouped}} is 1,204. */
@TemplateExtension
public class NumberText {

    private NumberText() {}

    public static String grouped(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }
}

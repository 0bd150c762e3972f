package org.goodturn.reward.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Collectors;
import org.goodturn.reward.CodeList;
import org.goodturn.shared.text.PlainText;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Codes to add, pasted, in a file, or both. */
public record CodesForm(@RestForm String codes, @RestForm FileUpload file) {

    private static final int NAMED = 5;

    public CodesForm {
        codes = PlainText.typed(codes);
    }

    static CodesForm empty() {
        return new CodesForm("", null);
    }

    /** Whatever is wrong with a line is a problem of the field it came by; then nothing at all is taken. */
    CodeList read(Problems problems) {
        var pasted = read("codes", codes, problems);
        var uploaded = read("file", hasFile() ? fileText() : "", problems);
        return pasted.and(uploaded);
    }

    private static CodeList read(String field, String text, Problems problems) {
        var list = CodeList.read(text);
        if (!list.wrong().isEmpty()) {
            problems.add(field, complaint(list));
        } else if (list.isTooLong()) {
            problems.add(field, "At most " + CodeList.MOST + " codes at once.");
        }
        return list;
    }

    private boolean hasFile() {
        return file != null && file.size() > 0;
    }

    private String fileText() {
        try {
            return new String(Files.readAllBytes(file.uploadedFile()), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String complaint(CodeList list) {
        var more = list.wrong().size() - NAMED;
        return "A code has 3 to 64 letters, digits or signs, and no spaces. Nothing was added, because of "
                + list.wrong().stream()
                        .limit(NAMED)
                        .map(wrong -> "line " + wrong.line() + " (“" + wrong.text() + "”)")
                        .collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more." : ".");
    }
}

package org.goodturn.person.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.goodturn.person.audience.Listing;
import org.goodturn.shared.web.ProblemException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** People for the list of an audience: pasted, or in a file. @param mode add, remove or replace */
public record MembersForm(
        @RestForm String people,
        @RestForm FileUpload file,
        @RestForm String mode) {

    Listing.Mode how() {
        return modeOf(mode);
    }

    static Listing.Mode modeOf(String text) {
        var word = text == null || text.isBlank() ? Listing.Mode.ADD.name() : text.strip();
        return Arrays.stream(Listing.Mode.values())
                .filter(mode -> mode.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> ProblemException.field("mode", "add, remove or replace"));
    }

    String table() {
        try {
            return file != null && file.size() > 0
                    ? UploadedTable.text(Files.newInputStream(file.uploadedFile()))
                    : people == null ? "" : people;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

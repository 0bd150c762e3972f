package org.goodturn.person.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.goodturn.shared.web.ProblemException;

/** The text of a table that was sent. What is no UTF-8 would be read as people of other names. */
final class UploadedTable {

    private UploadedTable() {}

    static String text(InputStream sent) {
        try (sent) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(sent.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException other) {
            throw ProblemException.field("table", "a table in UTF-8; nothing was changed");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

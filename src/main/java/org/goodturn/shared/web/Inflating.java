package org.goodturn.shared.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A compressed body as it is read: inflated bit by bit, and never by more than it may have, however small it came. */
final class Inflating extends InputStream {

    private final InputStream compressed;
    private final long most;
    private InputStream inflated;
    private long left;

    /** @param most bytes when it is unpacked */
    Inflating(InputStream compressed, long most) {
        this.compressed = compressed;
        this.most = most;
        left = most;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        try {
            if (inflated == null) {
                inflated = new GZIPInputStream(compressed);
            }
            var read = inflated.read(into, from, most);
            left -= Math.max(read, 0);
            if (left < 0) {
                throw tooLarge();
            }
            return read;
        } catch (ZipException | EOFException broken) {
            throw ProblemException.badRequest("malformed_gzip", "The body is not what gzip makes.");
        }
    }

    @Override
    public void close() throws IOException {
        compressed.close();
    }

    private ProblemException tooLarge() {
        return new ProblemException(
                413, "too_large", "The body may have at most " + most + " bytes when it is unpacked.", Map.of());
    }
}

package org.yanzhen.documents;

import java.io.IOException;
import java.io.InputStream;

/** The line is cut here. */
final class BrokenStream extends InputStream {

    @Override
    public int read() throws IOException {
        throw new IOException("the line is cut");
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        return read();
    }
}

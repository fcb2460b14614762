package org.yanzhen.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;

/** Where the contents of attachments lie. Streams, because files are larger than what one request may hold in memory. */
interface ContentStore {

    void write(UUID id, InputStream content) throws IOException;

    void copyTo(UUID id, OutputStream target) throws IOException;

    /** With the transaction, if there is one: what was rolled back is still there. */
    void delete(UUID id);
}

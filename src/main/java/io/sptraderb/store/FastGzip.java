package io.sptraderb.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** Compresses at the fastest level: columns of digits shrink to less than half at any. */
final class FastGzip extends GZIPOutputStream {

    private static final int BUFFER = 1 << 16;

    FastGzip(OutputStream out) throws IOException {
        super(out, BUFFER);
        def.setLevel(1);
    }
}

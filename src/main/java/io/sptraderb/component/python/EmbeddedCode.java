package io.sptraderb.component.python;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Compiled code of the embedded Python modules, for every context of the process after the first, and through a file for
 * the first context of the next process. An entry counts only for the very text it was compiled from.
 */
final class EmbeddedCode {

    private static final Map<String, Entry> ENTRIES = new ConcurrentHashMap<>();
    /** Changes with the form of the file; what compiled the code is part of the file's name, its owner's affair. */
    private static final int FORMAT = 1;

    private static final int MAX_ENTRIES = 1_000;
    private static final int MAX_CODE_BYTES = 16 << 20;

    /**
     * The code of one module.
     *
     * @param textHash SHA-256 of the source text
     * @param code marshalled code, one character a byte
     */
    private record Entry(String textHash, String code) {}

    private EmbeddedCode() {}

    static @Nullable String find(String module, String textHash) {
        Entry entry = ENTRIES.get(module);
        return entry != null && entry.textHash().equals(textHash) ? entry.code() : null;
    }

    static void keep(String module, String textHash, String code) {
        ENTRIES.put(module, new Entry(textHash, code));
    }

    /** Adds what {@link #write} wrote; a file of another form or a damaged one adds nothing. */
    static void read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int format = in.readInt();
            int count = in.readInt();
            if (format != FORMAT || count < 0 || count > MAX_ENTRIES) {
                throw new IOException("file " + file + " is of another form");
            }
            for (int i = 0; i < count; i++) {
                String module = in.readUTF();
                String textHash = in.readUTF();
                int length = in.readInt();
                if (length < 0 || length > MAX_CODE_BYTES) {
                    throw new IOException("file " + file + " is damaged at module " + module);
                }
                String code = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
                if (code.length() != length) {
                    throw new IOException("file " + file + " ends inside module " + module);
                }
                ENTRIES.putIfAbsent(module, new Entry(textHash, code));
            }
        }
    }

    static void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            Map<String, Entry> entries = Map.copyOf(ENTRIES);
            out.writeInt(FORMAT);
            out.writeInt(entries.size());
            for (Map.Entry<String, Entry> entry : entries.entrySet()) {
                byte[] code = entry.getValue().code().getBytes(StandardCharsets.ISO_8859_1);
                out.writeUTF(entry.getKey());
                out.writeUTF(entry.getValue().textHash());
                out.writeInt(code.length);
                out.write(code);
            }
        }
    }
}

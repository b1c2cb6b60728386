package io.sptraderb.store;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

class H2RunStoreTest extends RunStoreSuite {

    @TempDir
    private Path folder;

    @Override
    Database openDatabase(Duration patience) {
        return Database.embedded(folder, patience);
    }
}

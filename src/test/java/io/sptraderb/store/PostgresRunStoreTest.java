package io.sptraderb.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.backtest.RunStoreException;
import io.sptraderb.support.TestPostgres;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PostgresRunStoreTest extends RunStoreSuite {

    private final String url = TestPostgres.newDatabase();

    @Override
    Database openDatabase(Duration patience) {
        return Database.postgres(url, patience);
    }

    @Test
    void shouldBelongToOneServerAtATime() {
        assertThatThrownBy(() -> openDatabase(Duration.ofMillis(300)))
                .isInstanceOf(RunStoreException.class)
                .hasMessageContaining("is used by another server")
                .hasMessageNotContaining("postgres:postgres@");
    }
}

package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.support.Cpython;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same random chains in the embedded pandas and in the real one give the same answers; {@code -Dchains=10000} runs
 * more of them.
 */
class ChainsParityTest {

    private static final int CHAINS = Integer.getInteger("chains", 400);

    @Test
    void shouldAnswerAsPandas(@TempDir Path folder) throws IOException, InterruptedException {
        Cpython cpython = Cpython.withPandas();
        Path outcomes = folder.resolve("outcomes.jsonl");
        try (EmbeddedPython python = new EmbeddedPython()) {
            Files.writeString(outcomes, new Chains(python).outcomes(0, CHAINS));
        }
        Cpython.Ended ended = cpython.run("src/test/resources/pandas/chains_compare.py", outcomes.toString());

        assertThat(ended.status()).as(ended.output()).isZero();
    }
}

package io.sptraderb.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All cases, and the whole answer of one, asked of one running platform. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlatformSuite {

    private @Nullable PlatformUnderTest platform;
    private @Nullable PlatformClient client;

    /** Starts what is under test; the folder is its own. */
    abstract PlatformUnderTest start(Path folder) throws IOException, InterruptedException;

    @BeforeAll
    void startPlatform(@TempDir Path folder) throws IOException, InterruptedException {
        PlatformUnderTest started = start(folder);
        platform = started;
        client = new PlatformClient(started);
    }

    @AfterAll
    void stopPlatform() {
        if (client != null) {
            client.close();
        }
        if (platform != null) {
            platform.close();
        }
    }

    PlatformUnderTest platform() {
        return Objects.requireNonNull(platform);
    }

    PlatformClient client() {
        return Objects.requireNonNull(client);
    }

    static List<PlatformCase> cases() {
        return PlatformCases.chosen();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void shouldAnswerAsTheCaseExpects(PlatformCase asked) throws IOException, InterruptedException {
        Answer answer = client().ask(asked);

        assertThat(PlatformChecker.problems(asked, answer))
                .as(() -> asked.id() + ": " + asked.expectation() + "\n" + asked.input() + "\n" + answer)
                .isEmpty();
    }

    @Test
    void shouldReproduceTheWholeAnswer() throws IOException, InterruptedException {
        Answer answer = client().ask(PlatformCases.endToEnd());

        assertThat(WholeAnswer.problems(answer)).isEmpty();
    }
}

package io.sptraderb.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.engine.EndedBy;
import io.sptraderb.trade.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JobStateTest {

    private static final List<JobState> STATES = List.of(
            new JobState.Queued(),
            new JobState.Running(Progress.NONE),
            new JobState.Cancelling(Progress.NONE),
            new JobState.Completed(new Outcome(9, 1, 0, Money.ZERO, Money.ZERO, 0, 0, 0, EndedBy.END_OF_DATA)),
            new JobState.Failed(new Failure(Failure.Kind.INTERNAL, "why", List.of(), Optional.empty())),
            new JobState.Cancelled(),
            new JobState.Interrupted(Progress.NONE));

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "queued", Set.of("running", "failed", "cancelled", "interrupted"),
            "running", Set.of("running", "cancelling", "completed", "failed", "interrupted"),
            "cancelling", Set.of("cancelling", "cancelled", "interrupted"));

    @Test
    void shouldAllowExactlyTheTransitionsOfTheTable() {
        for (JobState from : STATES) {
            for (JobState to : STATES) {
                assertThat(from.canBecome(to))
                        .as(from.wireName() + " -> " + to.wireName())
                        .isEqualTo(
                                ALLOWED.getOrDefault(from.wireName(), Set.of()).contains(to.wireName()));
            }
            assertThat(from.isFinal()).as(from.wireName()).isEqualTo(!ALLOWED.containsKey(from.wireName()));
        }
    }

    @Test
    void shouldAcceptOnlyRandomUuidsAsIds() {
        assertThat(JobId.parse(JobId.random().value())).isPresent();
        assertThat(JobId.parse("0B8A6A3E-5A35-4A9A-9D2C-0F6F3C1F7B11"))
                .contains(new JobId("0b8a6a3e-5a35-4a9a-9d2c-0f6f3c1f7b11"));
        for (String text : List.of(
                "",
                "1",
                "../../etc/passwd",
                "0b8a6a3e-5a35-1a9a-9d2c-0f6f3c1f7b11",
                "0b8a6a3e-5a35-4a9a-7d2c-0f6f3c1f7b11",
                "0b8a6a3e5a354a9a9d2c0f6f3c1f7b11",
                "0b8a6a3e-5a35-4a9a-9d2c-0f6f3c1f7b11\n")) {
            assertThat(JobId.parse(text)).as(text).isEmpty();
        }
    }
}

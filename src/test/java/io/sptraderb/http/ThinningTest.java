package io.sptraderb.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ThinningTest {

    @Test
    void shouldKeepEndsAndExtremesOfRandomColumns() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 500; round++) {
            double[] values = random.doubles(random.nextInt(200)).toArray();
            int points = 2 + random.nextInt(50);
            int[] chosen = Thinning.extremes(values, points);
            assertAscendingWithin(chosen, values.length, points);
            if (values.length > 0 && points >= 4) {
                double[] kept =
                        Arrays.stream(chosen).mapToDouble(i -> values[i]).toArray();
                assertThat(Arrays.stream(kept).max())
                        .isEqualTo(Arrays.stream(values).max());
                assertThat(Arrays.stream(kept).min())
                        .isEqualTo(Arrays.stream(values).min());
            }
        }
    }

    @Test
    void shouldSpreadEvenly() {
        assertThat(Thinning.evenly(0, 5)).isEmpty();
        assertThat(Thinning.evenly(1, 5)).containsExactly(0);
        assertThat(Thinning.evenly(5, 5)).containsExactly(0, 1, 2, 3, 4);
        assertThat(Thinning.evenly(101, 3)).containsExactly(0, 50, 100);
        assertAscendingWithin(Thinning.evenly(1_000_000_000, 7), 1_000_000_000, 7);
    }

    private static void assertAscendingWithin(int[] chosen, int size, int points) {
        assertThat(chosen.length).isLessThanOrEqualTo(Math.max(points, 2));
        assertThat(chosen).isSorted().doesNotHaveDuplicates();
        if (size > 0) {
            assertThat(chosen[0]).isZero();
            assertThat(chosen[chosen.length - 1]).isEqualTo(size - 1);
        }
    }
}

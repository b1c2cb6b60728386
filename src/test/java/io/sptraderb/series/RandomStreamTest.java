package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.series.random.BitGenerator;
import io.sptraderb.series.random.Bounded;
import io.sptraderb.series.random.Mt19937;
import io.sptraderb.series.random.Pcg64;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random numbers against figures of numpy 2.2.6 and against generators written out with big integers. */
class RandomStreamTest {

    private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);
    private static final BigInteger STATE = BigInteger.ONE.shiftLeft(128);

    @Test
    void shouldDrawTheBitsOfNumpysGenerator() {
        Pcg64 bits = new Pcg64(new int[] {42});

        assertThat(new long[] {bits.next64(), bits.next64(), bits.next64()}).containsExactly(PCG_BITS);
    }

    private static final long[] PCG_BITS = {-4169774921698171256L, 8095878257575067585L, -2608407982884907484L};

    @Test
    void shouldDrawTheBitsOfTheMersenneTwister() {
        // The first output for seed 5489, as published with the reference implementation of 2002.
        assertThat(Integer.toUnsignedLong(new Mt19937(5489).next32())).isEqualTo(3499211612L);
        Mt19937 bits = new Mt19937(5489);
        for (int i = 1; i < 10_000; i++) {
            bits.next32();
        }
        // The 10,000th, as the C++ standard requires of mt19937 (ISO/IEC 14882, 26.6.5).
        assertThat(Integer.toUnsignedLong(bits.next32())).isEqualTo(4123659995L);
    }

    /** The same generator on big integers. */
    private static final class SlowPcg {
        private static final BigInteger MULTIPLIER = new BigInteger("2360ED051FC65DA44385DF649FCCF645", 16);
        private final BigInteger increment;
        private BigInteger state;

        SlowPcg(BigInteger state, BigInteger increment) {
            this.state = state;
            this.increment = increment;
        }

        long next() {
            state = state.multiply(MULTIPLIER).add(increment).mod(STATE);
            long mixed = state.shiftRight(64).xor(state.mod(WORD)).longValue();
            return Long.rotateRight(mixed, state.shiftRight(122).intValue());
        }
    }

    @Test
    void shouldStepAsWrittenOutWithBigIntegers() {
        // The state numpy gives for default_rng(0): bit_generator.state before the first draw, and its increment.
        BigInteger increment = new BigInteger("87136372517582989555478159403783844777");
        BigInteger first = new BigInteger("35399562948360463058890781895381311971");
        SlowPcg slow = new SlowPcg(first, increment);
        Pcg64 fast = new Pcg64(new int[] {0});
        for (int i = 0; i < 1000; i++) {
            assertThat(fast.next64()).isEqualTo(slow.next());
        }
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                2,
                9,
                255,
                256,
                0x7FFFFFFFL,
                0xC0000000L,
                0xFFFFFFFEL,
                0xFFFFFFFFL,
                0x100000000L,
                0x6000000000000000L,
                -2,
                -1
            })
    void shouldStayInsideTheRange(long range) {
        for (BitGenerator bits : new BitGenerator[] {new Pcg64(new int[] {7}), new Mt19937(7)}) {
            for (int i = 0; i < 200; i++) {
                assertThat(Long.compareUnsigned(Bounded.lemire(bits, range), range))
                        .isNotPositive();
                assertThat(Long.compareUnsigned(Bounded.masked(bits, range), range))
                        .isNotPositive();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 1000, 20_000})
    void shouldPermuteAndChooseWithoutRepeats(int size) {
        RandomStream stream = RandomStream.ofGenerator(new long[] {3});
        long[] sequence = LongStream.range(0, size).toArray();

        assertThat(sorted(stream.permutation(size))).isEqualTo(sequence);
        assertThat(sorted(stream.choice(size, size, true))).isEqualTo(sequence);
        for (boolean isShuffled : new boolean[] {true, false}) {
            long[] some = sorted(stream.choice(size, (size + 1) / 2, isShuffled));
            assertThat(Arrays.stream(some).distinct().toArray()).isEqualTo(some);
            assertThat(some[some.length - 1]).isLessThan(size);
        }
    }

    private static long[] sorted(Column column) {
        long[] values = ((LongColumn) column).values().clone();
        Arrays.sort(values);
        return values;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldHaveTheMomentsOfItsDistributions(boolean isLegacy) {
        int size = 200_000;
        RandomStream stream = isLegacy ? RandomStream.ofLegacy(1) : RandomStream.ofGenerator(new long[] {1});
        Moments normal = moments(stream.normals(3, 2, size));
        Moments exponential = moments(stream.exponentials(2, size));
        Moments uniform = moments(stream.uniforms(-1, 4, size));

        assertThat(normal.mean()).isCloseTo(3, within(0.02));
        assertThat(normal.variance(0)).isCloseTo(4, within(0.06));
        assertThat(normal.kurtosis()).isCloseTo(0, within(0.06));
        assertThat(exponential.mean()).isCloseTo(2, within(0.02));
        assertThat(exponential.variance(0)).isCloseTo(4, within(0.12));
        assertThat(uniform.mean()).isCloseTo(1, within(0.02));
        assertThat(uniform.variance(0)).isCloseTo(16 / 12.0, within(0.02));
    }

    private static Moments moments(Column column) {
        double[] values = ((DoubleColumn) column).values();
        return Moments.of(values, 0, values.length);
    }

    @Test
    void shouldGoOnWhereTheCallBeforeEnded() {
        for (long seed : new Random(5).longs(5, 0, 1L << 32).toArray()) {
            RandomStream whole = RandomStream.ofGenerator(new long[] {seed});
            RandomStream parts = RandomStream.ofGenerator(new long[] {seed});
            double[] expected = ((DoubleColumn) whole.normals(0, 1, 10)).values();
            double[] first = ((DoubleColumn) parts.normals(0, 1, 4)).values();
            double[] second = ((DoubleColumn) parts.normals(0, 1, 6)).values();

            assertThat(first).containsExactly(Arrays.copyOf(expected, 4));
            assertThat(second).containsExactly(Arrays.copyOfRange(expected, 4, 10));
        }
    }

    @Test
    void shouldMakeEmptyColumns() {
        RandomStream stream = RandomStream.ofLegacy(1);

        assertThat(stream.normals(0, 1, 0).size()).isZero();
        assertThat(stream.permutation(0).size()).isZero();
        assertThat(stream.integers(0, 5, 0).size()).isZero();
    }
}

package io.sptraderb.accumulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What must hold between a path and that of a study changed a little. */
final class RunLaws {

    private RunLaws() {}

    /** What comes later changes nothing: no row, and no dividend or signal after the rows. */
    static void aPrefixOfTheRowsGivesThePrefixOfThePath(RandomStudy study, PortfolioPath path) {
        int rows = 1 + new Random(study.seed()).nextInt(path.size());
        PortfolioPath prefix = study.runFirst(rows);

        assertThat(prefix.size()).isEqualTo(rows);
        assertSameRows(prefix, path, 1);
        LocalDate last = prefix.dates().getLast();
        assertThat(prefix.purchases())
                .isEqualTo(path.purchases().stream()
                        .filter(purchase -> !purchase.date().isAfter(last))
                        .toList());
        PathLaws.cashIsWhatCameInLessWhatWentOut(study, prefix);
    }

    /** Four shares for one: four times the shares at a fourth of the prices, and the same money to the last unit. */
    static void aSplitOfTheShareChangesNoMoney(RandomStudy study, PortfolioPath path) {
        double[] closes = new double[path.size()];
        Arrays.setAll(closes, row -> study.prices().close(row) / 4);
        List<Dividend> dividends = study.dividends().stream()
                .map(each -> new Dividend(each.exDate(), each.paymentDate(), each.amountPerShare() / 4))
                .toList();
        PortfolioPath split = study.run(ClosePrices.of(path.dates(), closes), dividends);

        assertSameRows(split, path, 4);
        FinalState expected = path.finalState();
        assertThat(split.finalState())
                .isEqualTo(new FinalState(
                        4 * expected.shares(),
                        expected.cash(),
                        expected.holdings(),
                        expected.contributed(),
                        expected.invested(),
                        expected.transactionCosts(),
                        expected.interest(),
                        expected.dividends()));
    }

    static void theOrderOfDividendsDoesNotMatter(RandomStudy study, PortfolioPath path) {
        List<Dividend> shuffled = new ArrayList<>(study.dividends());
        Collections.shuffle(shuffled, new Random(study.seed()));
        PortfolioPath other = study.run(study.prices(), shuffled);

        assertSameRows(other, path, 1);
        assertThat(other.finalState()).isEqualTo(path.finalState());
    }

    /** As many rows as there are of the first, which has so many times the shares. */
    private static void assertSameRows(PortfolioPath actual, PortfolioPath expected, double timesTheShares) {
        for (PathColumn column : PathColumn.values()) {
            assertThat(column.units(actual)).as(column.name()).isEqualTo(column.firstUnits(expected, actual.size()));
        }
        double[] actualShares = new double[actual.size()];
        double[] expectedShares = new double[actual.size()];
        Arrays.setAll(actualShares, actual::shares);
        Arrays.setAll(expectedShares, row -> expected.shares(row) * timesTheShares);
        assertThat(actualShares).as("shares").isEqualTo(expectedShares);
    }
}

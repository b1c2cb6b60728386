package io.sptraderb.accumulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What must hold for any plan on any prices; what does not is told with its seed, which draws the study again. */
class PortfolioPropertyTest {

    private static final int FEW = 10_000;
    private static final int MANY = 100_000;
    private static final int COVERED = 1_000;

    private record Law(String name, BiConsumer<RandomStudy, PortfolioPath> check) {}

    private static final List<Law> LAWS = List.of(
            new Law("value is cash and holdings", PathLaws::valueIsCashAndHoldings),
            new Law("published is the exact, rounded once", PathLaws::publishedIsTheExactRoundedOnce),
            new Law("published adds up to a cent", PathLaws::publishedAddsUpToACent),
            new Law("nothing is negative and sums only grow", PathLaws::nothingIsNegativeAndSumsOnlyGrow),
            new Law("cash is what came in less what went out", PathLaws::cashIsWhatCameInLessWhatWentOut),
            new Law("the final state is that of the last row", PathLaws::theFinalStateIsThatOfTheLastRow),
            new Law("cash follows from the row before", PathLaws::cashFollowsFromTheRowBefore),
            new Law("dividends are amounts times shares", PathLaws::dividendsAreAmountsTimesShares),
            new Law("invested is the sum of purchases", PathLaws::investedIsTheSumOfPurchases),
            new Law("each signal buys when cash is enough", PathLaws::eachSignalBuysWhenCashIsEnough),
            new Law("shares are bought or reinvested", PathLaws::sharesAreBoughtOrReinvested),
            new Law("a prefix of the rows gives the prefix", RunLaws::aPrefixOfTheRowsGivesThePrefixOfThePath),
            new Law("a split of the share changes no money", RunLaws::aSplitOfTheShareChangesNoMoney),
            new Law("the order of dividends does not matter", RunLaws::theOrderOfDividendsDoesNotMatter));

    @Test
    void shouldKeepEveryLawOnEveryPath() {
        check(1, FEW);
    }

    @Test
    @Tag("slow")
    void shouldKeepEveryLawOnManyMorePaths() {
        check(FEW + 1, MANY);
    }

    private static void check(long first, long last) {
        for (long seed = first; seed <= last; seed++) {
            RandomStudy study = RandomStudy.draw(seed);
            study.run().ifPresent(path -> LAWS.forEach(law -> check(law, study, path)));
        }
    }

    private static void check(Law law, RandomStudy study, PortfolioPath path) {
        try {
            law.check().accept(study, path);
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError(study + ", " + law.name() + ": " + broken.getMessage(), broken);
        }
    }

    /** Laws about nothing would prove nothing. */
    @Test
    void shouldMeetEveryCase() {
        Map<Case, Integer> met = new EnumMap<>(Case.class);
        for (long seed = 1; seed <= COVERED; seed++) {
            RandomStudy study = RandomStudy.draw(seed);
            study.run().ifPresent(path -> {
                for (Case each : Case.values()) {
                    met.merge(each, each.isIn(study, path) ? 1 : 0, Integer::sum);
                }
            });
        }

        assertThat(met).containsOnlyKeys(Case.values()).allSatisfy((each, count) -> assertThat(count)
                .isGreaterThan(COVERED / 100));
    }

    private enum Case {
        NO_CAPITAL((study, path) -> study.plan().initialCapital() == 0),
        WEEKEND((study, path) ->
                path.dates().stream().anyMatch(date -> date.getDayOfWeek().getValue() > 5)),
        GAP((study, path) ->
                path.dates().getLast().toEpochDay() - path.dates().getFirst().toEpochDay() > 3L * path.size()),
        COSTS((study, path) -> path.finalState().transactionCosts().units() > 0),
        ALL_IS_COSTS((study, path) -> path.purchases().stream().anyMatch(each -> each.shares() == 0)),
        INTEREST((study, path) -> path.finalState().interest().units() > 0),
        PAID_IN((study, path) -> !path.contributed(0).equals(path.finalState().contributed())),
        REINVESTED((study, path) -> path.finalState().dividends().reinvested().units() > 0),
        TAXED((study, path) -> path.finalState().dividends().taxes().units() > 0),
        PAID_LATER((study, path) -> path.finalState().dividends().outstanding().units() > 0),
        PAID_AT_A_PRICE_OF_ZERO((study, path) -> IntStream.range(0, path.size())
                .anyMatch(row -> study.prices().close(row) == 0 && PathColumn.DIVIDENDS.change(path, row) > 0)),
        DIVIDEND_ON_A_CLOSED_DAY((study, path) ->
                study.dividends().stream().anyMatch(each -> !path.dates().contains(each.exDate()))),
        SIGNAL_ON_A_CLOSED_DAY((study, path) ->
                study.signals().stream().anyMatch(each -> !path.dates().contains(each.date()))),
        SEVERAL_BUYS_A_DAY((study, path) ->
                path.purchases().stream().map(Purchase::date).distinct().count()
                        < path.purchases().size()),
        NOTHING_LEFT((study, path) -> path.finalState().invested().units() > 0
                && path.finalState().cash().units() == 0),
        OWN_AMOUNT((study, path) -> study.signals().stream()
                .anyMatch(signal -> signal.amount().isPresent()
                        && path.purchases().stream()
                                .anyMatch(each -> each.trigger().equals(signal.trigger()))));

        private final BiPredicate<RandomStudy, PortfolioPath> test;

        Case(BiPredicate<RandomStudy, PortfolioPath> test) {
            this.test = test;
        }

        boolean isIn(RandomStudy study, PortfolioPath path) {
            return test.test(study, path);
        }
    }
}

package io.sptraderb.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No case passes because of what nobody looked at. */
class PlatformCasesTest {

    private static final Answer BROKEN = Sketches.error(500, "INTERNAL_ERROR", "");
    private static final Answer EMPTY = Sketches.data("");

    @TempDir
    private Path folder;

    @Test
    void shouldRefuseWorthlessAnswersToEveryShippedCase() {
        assertThat(PlatformCases.shipped()).hasSize(87).allSatisfy(asked -> {
            assertThat(PlatformChecker.problems(asked, BROKEN)).isNotEmpty();
            boolean isAnySuccessEnough = asked.originalValues().isEmpty()
                    && asked.expected()
                            .filter(expected -> expected.toString().equals("{\"success\":true}"))
                            .isPresent();
            assertThat(PlatformChecker.problems(asked, EMPTY).isEmpty()).isEqualTo(isAnySuccessEnough);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'no_such_key':1",
                "'success':true,'no_such_key':1",
                "'success':true,'data.no_such_place':'array'",
                "'success':true,'data[':1",
                "'success':true,'derived_nothing':[1]",
                "'success':true,'factor':1.01",
                "'success':true,'min_rows_for_check':6",
                "'success':true,'http_original':200",
                "'success':true,'nothing_count':0",
                "'success':true,'len(nothing)':0",
                "'success':true,'all_zero':false",
                "'success':true,'signal_dates_include':[]",
                "'success':true,'signal_dates_exact':[]",
                "'success':true,'http':'200'",
                "'success':true,'data.rows':{'len_gt':0,'len_near':3}",
                "'success':true,'data.rows':{'value':1,'tolerance':3}",
                "'success':true,'data.rows':{'ge':'0'}",
                "'tol':0.1",
                "'http_original':200"
            })
    void shouldFailWhatItDoesNotUnderstand(String expected) {
        PlatformCase asked = Sketches.expecting("POST /signals", expected);

        assertThat(PlatformChecker.problems(asked, Sketches.data("'rows':[1]"))).isNotEmpty();
    }

    @Test
    void shouldFailACaseWithNothingToCheck() {
        PlatformCase words = Sketches.saying("POST /prices", "Prices are nice.");
        PlatformCase nothing = Sketches.expecting("POST /prices", "");

        assertThat(PlatformChecker.problems(words, EMPTY))
                .containsExactly("nothing to check: nothing is expected, and no check is written for the words"
                        + " Prices are nice.");
        assertThat(PlatformChecker.problems(nothing, EMPTY)).hasSize(1);
        PlatformCase onlyOriginal = Sketches.asked(
                "POST /calculate", "'expectation':'Metrics are nice.','original_values':{'sharpe_ratio':1.5}");
        assertThat(PlatformChecker.problems(onlyOriginal, Sketches.data("'active':{'sharpe_ratio':1.5}")))
                .hasSize(1);
        assertThat(PlatformChecker.problems(Sketches.expecting("POST /prices", "'http':200"), EMPTY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'keys':['sharpe_ratio']", "'types':'number'", "'all_zero':true"})
    void shouldFailMetricsOfNoPortfolio(String expected) {
        PlatformCase asked = PlatformCase.of(PlatformCases.parse(
                        ("{'id':'a','service':'metrics','endpoint':'POST /calculate','expectation':'b','input':{},"
                                        + "'expected':{'success':true," + expected + "}}")
                                .replace('\'', '"'))
                .asJsonObject());

        assertThat(PlatformChecker.problems(asked, EMPTY)).hasSize(1);
    }

    @Test
    void shouldCompareTheOriginalsMetrics() {
        PlatformCase asked = Sketches.asked(
                "POST /calculate",
                "'expectation':'a','expected':{'success':true},'original_values':{'sharpe_ratio':1.5,'volatility':null}");

        assertThat(PlatformChecker.problems(asked, Sketches.data("'active':{'sharpe_ratio':1.5}")))
                .isEmpty();
        assertThat(PlatformChecker.problems(asked, Sketches.data("'active':{'sharpe_ratio':1.4}")))
                .hasSize(1);
        assertThat(PlatformChecker.problems(asked, EMPTY)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | no case",
                "{} | array of cases",
                "[{}] | id was null",
                "[{'id':'a','service':'strategy','endpoint':'POST /signals'}] | expectation was null",
                "[{'id':'a','service':'s','endpoint':'POST /signals','expectation':'b'}] | service was s",
                "[{'id':'a','service':'strategy','endpoint':'PUT /signals','expectation':'b'}] | endpoint was PUT",
                "[{'id':'a','service':'strategy','endpoint':'POST /s','expectation':'b','expectd':{}}] | [expectd]",
                "[{'id':'a','service':'strategy','endpoint':'POST /s','expectation':'b','expected':[]}] | expected was"
                        + " []",
                "[{'id':'a','service':'strategy','endpoint':'GET /s','expectation':'b'},"
                        + "{'id':'a','service':'strategy','endpoint':'GET /s','expectation':'b'}] | twice"
            })
    void shouldRefuseAFileItCannotRead(String cases, String said) throws IOException {
        Path file = Files.writeString(folder.resolve("cases.json"), cases.replace('\'', '"'));

        assertThatThrownBy(() -> PlatformCases.in(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }

    @Test
    void shouldMakeUpAMarketThatHasWhatTheCasesAskFor() throws IOException {
        Path data = MadeUpMarket.write(folder.resolve("data"));

        List<String> days = Files.readAllLines(data.resolve("AAPL_1d.csv"));
        assertThat(days.getFirst()).isEqualTo("date,open,high,low,close,volume,adjusted_close");
        assertThat(days).filteredOn(line -> line.startsWith("2024-01-")).hasSize(23);
        // four dividends of 0.24 or so before the last are 0.6 % of the price or so
        String[] first = days.get(1).split(",", -1);
        assertThat(Double.parseDouble(first[6]) / Double.parseDouble(first[4])).isBetween(0.99, 0.995);
        String[] last = days.getLast().split(",", -1);
        assertThat(Double.parseDouble(last[6]) - Double.parseDouble(last[4])).isZero();
    }
}

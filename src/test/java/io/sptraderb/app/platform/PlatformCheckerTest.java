package io.sptraderb.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A check that cannot fail proves nothing: each kind has an answer it takes and answers it refuses. */
class PlatformCheckerTest {

    private static final String SIGNALS = "POST /signals";
    private static final String SIMULATE = "POST /simulate";
    private static final String CALCULATE = "POST /calculate";
    private static final String BACKTEST = "POST /api/backtest";
    private static final String PRICES = "POST /prices";
    private static final String SEARCH = "GET /tickers/search";
    private static final String FLAT =
            "'max_drawdown_pct':0,'max_drawdown_duration_days':0,'volatility_annualized_pct':0,"
                    + "'sharpe_ratio':0,'sortino_ratio':0,'calmar_ratio':-0.0,'annualized_return_pct':0";
    private static final String DRAWDOWNS = "'active':{'max_drawdown_pct':-10},'baseline':{'max_drawdown_pct':-15}";

    /**
     * What is expected of an endpoint's data.
     *
     * @param right data that is as expected
     * @param wrong data that is not, in several ways
     */
    record Row(String endpoint, String expected, String right, String... wrong) {}

    static List<Row> signalRows() {
        return List.of(
                new Row(
                        SIGNALS,
                        "'each_signal_has':['date','price']",
                        signals("'date':'d','price':1"),
                        "'signals':[]",
                        signals("'date':'','price':1"),
                        signals("'date':'d'"),
                        signals("'date':'d','price':null")),
                new Row(
                        SIGNALS,
                        "'signal_dates_include':['a']",
                        "'signals':[{'date':'b'},{'date':'a'}]",
                        "'signals':[{'date':'b'}]",
                        "'signals':[]",
                        "'dates':['a']"),
                new Row(
                        SIGNALS,
                        "'signal_dates_exact':['a']",
                        "'signals':[{'date':'a'}]",
                        "'signals':[{'date':'a'},{'date':'b'}]",
                        "'signals':[]",
                        "'signals':[{'day':'a'}]"),
                new Row(
                        SIGNALS,
                        "'derived_signal_dates_exact':['a','b']",
                        "'signals':[{'date':'a'},{'date':'b'}]",
                        "'signals':[{'date':'b'},{'date':'a'}]"),
                new Row(SIGNALS, "'signal_dates_exact':[]", "'signals':[]", "'signals':[{'date':'a'}]", "'x':[]"),
                new Row(SIGNALS, "'signals_count':{'ge':1}", "'signals':[{}]", "'signals':[]", "'signals':1"),
                new Row(
                        SIGNALS,
                        "'signals[0].trigger_details.price_change_pct':{'value':-0.06,'tol':0.001}",
                        signals("'trigger_details':{'price_change_pct':-6.05}"),
                        signals("'trigger_details':{'price_change_pct':-0.06}"),
                        signals("'trigger_details':{'price_change_pct':-6.2}")),
                new Row(
                        SIGNALS,
                        "'signals':[{'price_change_pct':-0.0611}]",
                        signals("'price_change_pct':-6.11"),
                        signals("'price_change_pct':-0.0611")),
                new Row(SIGNALS, "'signals_count':0", "'signals':[]", "'signals':[{}]", "'signals':0", "'x':[]"),
                new Row(
                        SIGNALS,
                        "'signal[date=b].price':{'value':94.0,'tol':0.01}",
                        "'signals':[{'date':'a','price':1},{'date':'b','price':94.009}]",
                        "'signals':[{'date':'b','price':94.02}]",
                        "'signals':[{'date':'a','price':94}]",
                        "'signals':[{'date':'b','price':'94'}]",
                        "'signals':[{'date':'b','price':null}]"),
                new Row(
                        SIGNALS,
                        "'signals[0].action':'BUY'",
                        signals("'action':'BUY'"),
                        signals("'action':'buy'"),
                        "'signals':[]",
                        "'signals':[{'action':null}]"),
                new Row(
                        SIGNALS,
                        "'derived_signals[0].price':100.0",
                        signals("'price':100"),
                        signals("'price':100.0001")),
                new Row(
                        SIGNALS,
                        "'dates_sorted':true",
                        "'signals':[{'date':'a'},{'date':'a'},{'date':'b'}]",
                        "'signals':[{'date':'b'},{'date':'a'}]",
                        "'signals':[]",
                        "'signals':[{}]"));
    }

    static List<Row> marketRows() {
        return List.of(
                new Row(
                        PRICES,
                        "'each_has':['date']",
                        prices("'date':'d'"),
                        "'prices':[]",
                        "'prices':7",
                        "'rows':[]",
                        "'prices':[{'date':'d'},{}]",
                        "'prices':['d']"),
                new Row(
                        PRICES,
                        "'max_violation_ratio':0.5,'factor':1.01",
                        "'prices':[{'adjusted_close':102,'close':100},{'adjusted_close':101,'close':100}]",
                        "'prices':[{'adjusted_close':102,'close':100}]",
                        "'prices':[{'close':100}]",
                        "'prices':[]"),
                new Row(PRICES, "'data.prices':{'len_gt':0}", "'prices':[{}]", "'prices':[]", "'prices':1"),
                new Row(PRICES, "'data.prices':{'len':2,'len_le':2}", "'prices':[{},{}]", "'prices':[{}]"),
                new Row(
                        PRICES,
                        "'regex':'^\\\\d{4}-\\\\d{2}$'",
                        prices("'date':'2024-01'"),
                        prices("'date':'2024-1'"),
                        "'prices':[]",
                        prices("'day':'2024-01'")),
                new Row(
                        "POST /dividends",
                        "'regex':'^a$'",
                        "'dividends':[{'ex_date':'a'}]",
                        "'dividends':[{'ex_date':'b'}]"),
                new Row(
                        "POST /dividends",
                        "'max':100",
                        "'dividends':[{'amount_per_share':100}]",
                        "'dividends':[{'amount_per_share':100.5}]",
                        "'dividends':[{}]",
                        "'dividends':[]"),
                new Row(
                        SEARCH,
                        "'data.results[].ticker':'AAPL'",
                        "'results':[{'ticker':'B'},{'ticker':'aapl'}]",
                        "'results':[{'ticker':'B'}]",
                        "'results':[]",
                        "'results':[{'name':'AAPL'}]"),
                new Row(
                        PRICES,
                        "'min_rows_for_check':2,'change_le':-0.05",
                        closes(100, 95),
                        closes(100, 96),
                        "'prices':[]"),
                new Row(PRICES, "'min_rows_for_check':3,'change_le':-0.05", closes(100, 96), closes(100, 96, 97)),
                new Row(PRICES, "'len_between':[1,2]", closes(1, 2), closes(1, 2, 3), "'prices':[]"),
                new Row(PRICES, "'len':2", closes(1, 2), closes(1)));
    }

    static List<Row> portfolioRows() {
        return List.of(
                new Row(SIMULATE, "'data.trades':'array'", "'trades':[]", "'trades':{}", "'trades':null", "'x':1"),
                new Row(SIMULATE, "'data.final_state':'object'", "'final_state':{}", "'final_state':[]", "'x':1"),
                new Row(SIMULATE, "'data.name':'string'", "'name':'a'", "'name':1"),
                new Row(SIMULATE, "'data.known':'boolean'", "'known':false", "'known':0"),
                new Row(
                        SIMULATE,
                        "'identity':'v=a+b','tol':0.02",
                        series("[3,5.02]", "[1,2]", "[2,3]"),
                        series("[3,5.03]", "[1,2]", "[2,3]"),
                        series("[3]", "[1,2]", "[2,3]"),
                        series("[]", "[]", "[]"),
                        series("[3,5]", "[1,2]", "[2]"),
                        series("[3]", "[1]", "['2']"),
                        "'time_series':{'v':[1],'a':[1]}"),
                new Row(
                        SIMULATE,
                        "'identity':'v=a+b','tol':0.02,'derived_v':[3.0]",
                        series("[3]", "[1]", "[2]"),
                        series("[3.01]", "[1]", "[2]")),
                new Row(SIMULATE, "'total':3,'tol':0.5", "'final_state':{'total':3.4}", "'final_state':{'total':3.6}"),
                new Row(
                        SIMULATE,
                        "'time_series.v[1]':{'value':2,'tol':0}",
                        series("[1,2]", "[]", "[]"),
                        series("[2,1]", "[]", "[]"),
                        series("[1]", "[]", "[]")),
                new Row(
                        SIMULATE,
                        "'v':[1,2]",
                        "'final_state':{'v':9},'time_series':{'v':[1,2]}",
                        "'final_state':{'v':[1,2]},'time_series':{'v':[1,2,3]}",
                        "'time_series':{'v':[1,3]}"),
                new Row(
                        SIMULATE,
                        "'v':9",
                        "'final_state':{'v':9},'time_series':{'v':[1,2]}",
                        "'time_series':{'v':[9]}"),
                new Row(
                        SIMULATE,
                        "'len(time_series.v)':3",
                        series("[1,2,3]", "[]", "[]"),
                        series("[1,2]", "[]", "[]"),
                        "'time_series':{'v':3}",
                        "'v':1"));
    }

    static List<Row> metricsRows() {
        return List.of(
                new Row(
                        CALCULATE,
                        "'keys':['calmar_ratio']",
                        "'active':{'calmar_ratio':1}",
                        "'active':{}",
                        "'active':{'calmar_ratio':null}",
                        "'calmar_ratio':1"),
                new Row(CALCULATE, "'types':'number'", metrics("7"), metrics("null"), metrics("'7'"), "'active':{}"),
                new Row(CALCULATE, "'all_zero':true", metrics("0"), metrics("0.01"), metrics("null"), "'active':{}"),
                new Row(
                        CALCULATE,
                        "'active':{'a':1.5}",
                        "'active':{'a':1.5,'b':2}",
                        "'active':{'a':1.51}",
                        "'active':{'b':1.5}",
                        "'active':1.5"),
                new Row(
                        CALCULATE,
                        "'data.active.a':'number'",
                        "'active':{'a':1}",
                        "'active':{'a':null}",
                        "'active':{'a':'1'}"),
                new Row(
                        CALCULATE,
                        "'data.active.a':{'ge':0}",
                        "'active':{'a':0}",
                        "'active':{'a':-0.01}",
                        "'active':{'a':null}"),
                new Row(
                        CALCULATE,
                        "'data.active.a':{'le':0,'gt':-5}",
                        "'active':{'a':0}",
                        "'active':{'a':0.01}",
                        "'active':{'a':-5}"),
                new Row(CALCULATE, "'data.active.a':{'lt':0}", "'active':{'a':-1}", "'active':{'a':0}"),
                new Row(
                        CALCULATE,
                        "'data.active.a':{'value':0,'tol':0.01}",
                        "'active':{'a':-0.0}",
                        "'active':{'a':0.02}"),
                new Row(
                        CALCULATE,
                        "'comparison':{'reduced_max_drawdown_pct':-5.0}",
                        DRAWDOWNS + ",'comparison':{'reduced_max_drawdown_pct':5}",
                        DRAWDOWNS + ",'comparison':{'reduced_max_drawdown_pct':-5}",
                        DRAWDOWNS + ",'comparison':{'reduced_max_drawdown_pct':4}",
                        "'comparison':{}",
                        "'comparison':{'reduced_max_drawdown_pct':-5}"),
                new Row(
                        CALCULATE,
                        "'data.comparison.reduced_max_drawdown_pct':{'value':5.0,'tol':0.1}",
                        DRAWDOWNS + ",'comparison':{'reduced_max_drawdown_pct':5.05}",
                        DRAWDOWNS + ",'comparison':{'reduced_max_drawdown_pct':-5}"));
    }

    static List<Row> backtestRows() {
        return List.of(
                new Row(
                        BACKTEST,
                        "'active.metrics':{'a':null}",
                        "'active_strategy':{'metrics':{'a':null}}",
                        "'active_strategy':{'metrics':{'a':1}}",
                        "'active_strategy':{'metrics':{}}"),
                new Row(
                        BACKTEST,
                        "'baseline.final_state':{'a':1}",
                        "'baseline':{'portfolio':{'final_state':{'a':1}}}",
                        "'baseline':{'portfolio':{'final_state':{'a':2}}}",
                        "'baseline':{}"),
                new Row(
                        BACKTEST,
                        "'signals':[{'date':'a'}]",
                        "'active_strategy':{'signals':[{'date':'a','b':1}]}",
                        "'active_strategy':{'signals':[{'date':'b'}]}",
                        "'active_strategy':{'signals':[]}",
                        "'active_strategy':{'signals':[{'date':'a'},{'date':'b'}]}"),
                new Row(BACKTEST, "'prices_count':1", "'market_data':{'prices':[{}]}", "'market_data':{'prices':[]}"));
    }

    private static String signals(String members) {
        return "'signals':[{" + members + "}]";
    }

    private static String prices(String members) {
        return "'prices':[{" + members + "}]";
    }

    private static String closes(int... closes) {
        return Arrays.stream(closes)
                .mapToObj(close -> "{'adjusted_close':" + close + "}")
                .collect(Collectors.joining(",", "'prices':[", "]"));
    }

    private static String series(String v, String a, String b) {
        return "'time_series':{'v':" + v + ",'a':" + a + ",'b':" + b + "}";
    }

    private static String metrics(String totalReturn) {
        return "'active':{'total_return_pct':" + totalReturn + "," + FLAT + "}";
    }

    @ParameterizedTest
    @MethodSource({"signalRows", "marketRows", "portfolioRows", "metricsRows", "backtestRows"})
    void shouldTakeWhatIsAsExpectedAndRefuseTheRest(Row row) {
        PlatformCase asked = Sketches.expecting(row.endpoint(), row.expected());

        assertThat(PlatformChecker.problems(asked, Sketches.data(row.right()))).isEmpty();
        assertThat(row.wrong()).isNotEmpty().allSatisfy(wrong -> assertThat(
                        PlatformChecker.problems(asked, Sketches.data(wrong)))
                .as(wrong)
                .isNotEmpty());
    }
}

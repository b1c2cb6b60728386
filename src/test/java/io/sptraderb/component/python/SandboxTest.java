package io.sptraderb.component.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.ComponentFailedException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of the machine is in a component's reach. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxTest {

    private static final CandleSeries CANDLES = TestCandles.random(20, 1);

    private TestComponents components;

    @BeforeAll
    void open(@TempDir Path folder) {
        components = new TestComponents(folder);
    }

    @AfterAll
    void close() {
        components.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open('/etc/passwd').read()",
                "open('/tmp/sptraderb-escape', 'w').write('x')",
                "open('/proc/self/environ').read()",
                "import os; os.listdir('/')",
                "import os; os.listdir('.')",
                "import os; os.stat('/etc/passwd')",
                "import os; os.environ['PATH']",
                "import os; os.system('id')",
                "import os; os.popen('id').read()",
                "import os; os.fork()",
                "import os; os.kill(1, 9)",
                "import subprocess; subprocess.run(['id'])",
                "import socket; socket.create_connection(('127.0.0.1', 22), 1)",
                "import socket; socket.socket().bind(('127.0.0.1', 0))",
                "import urllib.request; urllib.request.urlopen('http://127.0.0.1/')",
                "import java; java.type('java.lang.System').exit(1)",
                "import polyglot; polyglot.eval(language='python', string='1')",
                "import polyglot; polyglot.import_value('x')",
                "import threading; threading.Thread(target=print).start()",
                "import multiprocessing; multiprocessing.Process(target=print).start()",
                "import ctypes; ctypes.CDLL(None)",
                "import _sptraderb; _sptraderb.kernels.getClass()",
                "import _sptraderb; _sptraderb.kernels.getClass().getClassLoader()",
                "import _sptraderb; getattr(_sptraderb.kernels, 'class')",
                "import _sptraderb; _sptraderb.talib.getClass()",
                "import sys; sys.meta_path[0].find_spec('core.signals.probe').loader.host.getClass()"
            })
    void shouldRefuseWhenComponentReachesOut(String escape) {
        components.writeSignal("probe", escape, "return data['close'] > 0");

        assertThatThrownBy(() -> components.run("signals/probe", CANDLES))
                .isInstanceOf(ComponentFailedException.class)
                .satisfies(e -> assertThat(isRefusalOf((ComponentFailedException) e))
                        .as("refused, and by the escape itself: " + e.getMessage())
                        .isTrue());
    }

    private static boolean isRefusalOf(ComponentFailedException error) {
        return error.line() == TestComponents.FIRST_LINE || error.errorType().equals("PermissionError");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data['close'][:] = 0.0",
                "data['close'].iloc[0] = 0.0",
                "data.loc[data.index[0], 'close'] = 0.0",
                "data['close'] = 0.0",
                "data['close'].values[0] = 0.0",
                "s = data['close']; s[s > 0] = 0.0",
                "s = data['close'].fillna(1); s.iloc[0] = 0.0",
                "data['close'].values.fill(0.0)",
                "__import__('_sptraderb').kernels.building().list(data['close']._col)[0] = 0.0",
                "data['close']._col.values()[0] = 0.0",
                "data['close']._col[0] = 0.0",
                "data.index.values[0] = 0"
            })
    void shouldKeepCandlesWhenComponentWritesThem(String attack) {
        CandleSeries candles = TestCandles.random(20, 1);
        double[] before = candles.closes().clone();
        components.writeSignal(
                "probe",
                "try:\n            " + attack.replace("\n", "\n    "),
                "except Exception: pass",
                "return data['open'] > 0");

        components.run("signals/probe", candles);

        assertThat(candles.closes()).isEqualTo(before);
    }

    @Test
    void shouldKeepCandlesWhenComponentReplacesEmbeddedFunctions() {
        double[] before = CANDLES.closes().clone();
        components.write("signals/probe.py", """
            import pandas as pd
            import pandas._bridge as bridge
            import sptraderb._runtime as runtime

            def spoil(frame):
                def call(times, names, columns):
                    for i in range(len(columns)):
                        try:
                            columns[i].values()[0] = 0.0
                        except BaseException:
                            pass
                        try:
                            columns[i][0] = 0.0
                        except BaseException:
                            pass
                    return frame(times, names, columns)
                return call

            bridge.frame = spoil(bridge.frame)
            runtime.candles = spoil(runtime.candles)

            class Probe:
                def evaluate(self, data, indicators):
                    return data["close"] > 0
            """);

        components.run("signals/probe", CANDLES);
        components.run("signals/probe", TestCandles.random(21, 1));

        assertThat(CANDLES.closes()).isEqualTo(before);
    }

    @Test
    void shouldNotWriteToTheProcessWhenComponentPrints() {
        components.writeSignal(
                "probe",
                "import os, sys",
                "print('one')",
                "sys.stderr.write('two\\nthr')",
                "sys.__stdout__.write('ee\\n')",
                "os.write(1, b'four\\n')",
                "return data['close'] > 0");

        assertThat(components.run("signals/probe", CANDLES).prints())
                .extracting(line -> line.component() + ": " + line.text())
                .containsExactly(
                        "signals/probe: one", "signals/probe: two", "signals/probe: three", "signals/probe: four");
    }

    /** The usual way to put one's folder on the import path. */
    @Test
    void shouldShowAFolderOfItsOwnWhenComponentAsksWhereItIs() {
        components.writeSignal(
                "probe",
                "import os, sys",
                "sys.path.append(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))",
                "print(os.getcwd(), os.path.realpath(__file__), os.path.exists(__file__))",
                "return data['close'] > 0");

        assertThat(components.run("signals/probe", CANDLES).prints())
                .extracting(line -> line.text())
                .containsExactly("/ /signals/probe.py False");
    }
}

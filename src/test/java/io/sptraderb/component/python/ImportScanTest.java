package io.sptraderb.component.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImportScanTest {

    private record Row(String text, List<String> found) {}

    static List<Row> rows() {
        return List.of(
                new Row("import a.b", List.of("a.b")),
                new Row("import a, b.c as d", List.of("a", "b.c")),
                new Row("from a.b import c", List.of("a.b", "a.b.c", "c")),
                new Row("from a import (b as x,\n    c)", List.of("a", "a.b", "a.c")),
                new Row("def f():\n    from a import b; return b", List.of("a", "a.b", "b")),
                new Row("try: import a\nexcept ImportError: pass", List.of("a")),
                new Row("from .base import c", List.of("core.signals.base", "core.signals.base.c", "c")),
                new Row("from ..base.indicator import I", List.of("core.base.indicator", "core.base.indicator.I", "I")),
                new Row("from . import x", List.of("core.signals", "core.signals.x", "x")),
                new Row("x = 1", List.of()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldFindNamesWhenTextImports(Row row) {
        assertThat(ImportScan.importsOf(row.text(), "core.signals.s", false)).isSubsetOf(row.found());
        assertThat(ImportScan.importsOf(row.text(), "core.signals.s", false))
                .containsAll(row.found().stream()
                        .filter(name -> name.contains(".") || row.text().startsWith("import"))
                        .toList());
    }

    @Test
    void shouldCountOneLevelLessWhenImporterIsAPackage() {
        assertThat(ImportScan.importsOf("from .x import y", "core.signals", true))
                .contains("core.signals.x");
    }
}

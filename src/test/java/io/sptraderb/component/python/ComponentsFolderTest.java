package io.sptraderb.component.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.component.ComponentFailedException;
import io.sptraderb.component.ComponentNotFoundException;
import io.sptraderb.component.ComponentPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentsFolderTest {

    @TempDir
    private Path temp;

    private Path root;
    private ComponentsFolder folder;
    private ComponentResolver resolver;

    @BeforeEach
    void write() throws IOException {
        root = temp.resolve("python-components");
        write("base/indicator.py", "class Indicator: pass\n");
        write("indicators/trend/sma.py", "from core.base.indicator import Indicator\n");
        write("indicators/trend/ema.py", "");
        write("indicators/odd/ema.py", "");
        write("signals/cross.py", "from indicators.trend.sma import SMA\nimport math\n");
        write("signals/test_cross.py", "");
        write("signals/__init__.py", "");
        folder = new ComponentsFolder(root);
        resolver = new ComponentResolver(folder);
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void shouldReadAgainWhenFileChanges() throws IOException {
        ComponentPath path = new ComponentPath("indicators/trend/ema");
        String before = folder.component(path).orElseThrow().hash();
        write("indicators/trend/ema.py", "x = 1\n");

        SourceFile after = folder.component(path).orElseThrow();

        assertThat(after.hash()).isNotEqualTo(before);
        assertThat(after.text()).isEqualTo("x = 1\n");
        assertThat(after.module()).isEqualTo("core.indicators.trend.ema");
    }

    @Test
    void shouldFindNothingWhenFileIsGone() throws IOException {
        ComponentPath path = new ComponentPath("indicators/trend/ema");
        assertThat(folder.component(path)).isPresent();
        Files.delete(root.resolve("indicators/trend/ema.py"));

        assertThat(folder.component(path)).isEmpty();
    }

    @Test
    void shouldReachImportedFilesWhenSnapshotIsTaken() {
        SourceFile signal = resolver.signal(new ComponentPath("signals/cross"));

        assertThat(Snapshot.of(folder, List.of(signal)).versions().keySet())
                .containsExactly(
                        "core.base.indicator", "core.indicators.trend.sma", "core.signals", "core.signals.cross");
    }

    @Test
    void shouldGiveNewVersionsWhenImportedFileChanges() throws IOException {
        SourceFile signal = resolver.signal(new ComponentPath("signals/cross"));
        Snapshot before = Snapshot.of(folder, List.of(signal));
        write("base/indicator.py", "class Indicator: x = 1\n");

        Snapshot after = Snapshot.of(folder, List.of(signal));

        assertThat(after.version(signal)).isNotEqualTo(before.version(signal));
        assertThat(after.hash()).isNotEqualTo(before.hash());
        assertThat(after.versions())
                .containsEntry("core.signals", before.versions().get("core.signals"));
    }

    @Test
    void shouldSettleWhenFilesImportEachOther() throws IOException {
        write("signals/a.py", "from core.signals import b\n");
        write("signals/b.py", "from core.signals import a\n");
        SourceFile a = resolver.signal(new ComponentPath("signals/a"));

        assertThat(Snapshot.of(folder, List.of(a)).versions()).containsKeys("core.signals.a", "core.signals.b");
    }

    @Test
    void shouldStayInsideWhenLinkLeadsOut() throws IOException {
        Path outside = Files.writeString(temp.resolve("outside.py"), "secret = 1\n");
        Files.createSymbolicLink(root.resolve("signals/leak.py"), outside);
        Files.createSymbolicLink(root.resolve("linked"), temp);
        Files.createSymbolicLink(root.resolve("signals/inner.py"), root.resolve("signals/cross.py"));

        assertThat(folder.component(new ComponentPath("signals/leak"))).isEmpty();
        assertThat(folder.module("core.linked.outside")).isNull();
        assertThat(folder.isFolder("core.linked")).isFalse();
        assertThat(folder.component(new ComponentPath("signals/inner"))).isPresent();
    }

    @Test
    void shouldRefuseWhenModuleNameIsAPath() {
        assertThat(folder.module("core...outside")).isNull();
        assertThat(folder.module("core./etc/passwd")).isNull();
        assertThat(folder.module("")).isNull();
        assertThat(folder.isFolder("core..")).isFalse();
    }

    @Test
    void shouldSayWhyWhenFileIsNoText() throws IOException {
        Files.write(root.resolve("signals/binary.py"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(() -> folder.component(new ComponentPath("signals/binary")))
                .isInstanceOf(ComponentFailedException.class)
                .hasMessageContaining("not UTF-8")
                .hasMessageContaining("signals/binary.py");
    }

    @Test
    void shouldSayWhyWhenFileIsHuge() throws IOException {
        Files.write(root.resolve("signals/huge.py"), new byte[2 << 20]);

        assertThatThrownBy(() -> folder.component(new ComponentPath("signals/huge")))
                .isInstanceOf(ComponentFailedException.class)
                .hasMessageContaining("at most 1048576");
    }

    @Test
    void shouldFindIndicatorWhenTypeIsSpelledInAnyWay() {
        for (String type : List.of(
                "sma",
                "SMA",
                "trend.sma",
                "trend/sma",
                "indicators.trend.sma",
                "core.indicators.trend.sma",
                "core/indicators/trend/sma.py",
                "python-components/indicators/trend/sma.py")) {
            assertThat(resolver.indicator(type).file()).as(type).isEqualTo("indicators/trend/sma.py");
        }
        assertThat(resolver.signal(new ComponentPath("cross")).file()).isEqualTo("signals/cross.py");
    }

    @Test
    void shouldNameBothWhenTypeIsAmbiguous() {
        assertThatThrownBy(() -> resolver.indicator("ema"))
                .isInstanceOf(ComponentNotFoundException.class)
                .hasMessageContaining("indicators/odd/ema")
                .hasMessageContaining("indicators/trend/ema");
    }

    @Test
    void shouldNameNearestWhenTypeIsUnknown() {
        assertThatThrownBy(() -> resolver.indicator("smaa"))
                .isInstanceOf(ComponentNotFoundException.class)
                .hasMessageContaining("\"smaa\"")
                .hasMessageContaining("did you mean indicators/trend/sma");
        assertThatThrownBy(() -> resolver.indicator("../../etc/passwd")).isInstanceOf(ComponentNotFoundException.class);
        assertThatThrownBy(() -> resolver.signal(new ComponentPath("signals/crozz")))
                .hasMessageContaining("did you mean signals/cross");
    }
}

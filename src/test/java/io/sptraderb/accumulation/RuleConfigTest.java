package io.sptraderb.accumulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleConfigTest {

    private static final RuleConfig CONFIG =
            new RuleConfig(Map.of("price_change_threshold", -0.05, "lookback_period", "weekly", "list", List.of(1)));

    @Test
    void shouldGiveWhatIsThere() {
        assertThat(CONFIG.number("price_change_threshold")).hasValue(-0.05);
        assertThat(CONFIG.text("lookback_period")).contains("weekly");
        assertThat(CONFIG.number("amount")).isEmpty();
        assertThat(CONFIG.text("frequency")).isEmpty();
    }

    @Test
    void shouldRefuseValuesOfOtherTypesNamingThem() {
        assertThatThrownBy(() -> CONFIG.number("lookback_period"))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage("config.lookback_period was weekly, must be a number");
        assertThatThrownBy(() -> CONFIG.text("price_change_threshold"))
                .hasMessage("config.price_change_threshold was -0.05, must be a text");
        assertThatThrownBy(() -> CONFIG.number("list")).hasMessage("config.list was [1], must be a number");
    }

    @Test
    void shouldKeepItsSettingsWhenTheMapChanges() {
        Map<String, Object> settings = new LinkedHashMap<>(Map.of("amount", 1.0));
        RuleConfig config = new RuleConfig(settings);
        settings.put("frequency", "weekly");
        assertThat(config.settings()).containsOnly(Map.entry("amount", 1.0));
    }
}

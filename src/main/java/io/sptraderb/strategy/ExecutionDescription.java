package io.sptraderb.strategy;

import io.sptraderb.component.ParameterValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/** Writes execution settings as options, under the names {@link ExecutionOptions} reads. */
final class ExecutionDescription {

    private final SequencedMap<String, ParameterValue> options = new LinkedHashMap<>();

    private ExecutionDescription() {}

    static SequencedMap<String, ParameterValue> of(Execution execution) {
        ExecutionDescription description = new ExecutionDescription();
        description.add("profile", execution.profile());
        description.addRules(execution);
        description.addTerms(execution.terms());
        description.addCosts(execution.costs(), execution.swap());
        return description.options;
    }

    private void addRules(Execution execution) {
        add("fill", execution.fill());
        add("intrabar", execution.intrabar());
        add("protection_check", execution.protectionCheck());
        add("entry_candle", execution.entryCandle());
        add("level_basis", execution.levelBasis());
        add("size_at", execution.sizeAt());
        add("opposite", execution.opposite());
        add("spread_model", execution.spreadModel());
        add("end_of_data", execution.endOfData());
        options.put("forgive_debt", new ParameterValue.Flag(execution.forgiveDebt()));
    }

    private void addTerms(ContractTerms terms) {
        add("multiplier", terms.multiplier());
        add("tick_size", terms.tickSize());
        add("lot_step", terms.lotStep());
        if (terms.marginPerUnit() > 0) {
            add("margin_per_unit", terms.marginPerUnit());
        } else {
            add("leverage", terms.leverage());
        }
    }

    private void addCosts(Costs costs, Swap swap) {
        add("commission", costs.commissionRate());
        add("commission_per_unit", costs.commissionPerUnit());
        add("commission_fixed", costs.commissionFixed());
        add("commission_minimum", costs.commissionMinimum());
        add("spread", costs.spread());
        add("slippage", costs.slippage());
        add("swap_long", swap.longRate());
        add("swap_short", swap.shortRate());
        add("swap_triple_day", swap.tripleDay().map(Enum::name).orElse("none").toLowerCase(Locale.ROOT));
    }

    private void add(String key, Enum<?> choice) {
        add(key, choice.name().toLowerCase(Locale.ROOT));
    }

    private void add(String key, String text) {
        options.put(key, new ParameterValue.Text(text));
    }

    private void add(String key, double number) {
        options.put(key, new ParameterValue.Decimal(number));
    }
}

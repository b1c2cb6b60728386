package io.sptraderb.strategy;

import io.sptraderb.strategy.Execution.EndOfData;
import io.sptraderb.strategy.Execution.EntryCandle;
import io.sptraderb.strategy.Execution.FillTiming;
import io.sptraderb.strategy.Execution.Intrabar;
import io.sptraderb.strategy.Execution.LevelBasis;
import io.sptraderb.strategy.Execution.Opposite;
import io.sptraderb.strategy.Execution.ProtectionCheck;
import io.sptraderb.strategy.Execution.SizeAt;
import io.sptraderb.strategy.Execution.SpreadModel;

/** Changes some of an {@link Execution}'s settings by name. */
public final class ExecutionBuilder {

    private final String profile;
    private FillTiming fill;
    private Intrabar intrabar;
    private ProtectionCheck protectionCheck;
    private EntryCandle entryCandle;
    private LevelBasis levelBasis;
    private SizeAt sizeAt;
    private Opposite opposite;
    private SpreadModel spreadModel;
    private EndOfData endOfData;
    private boolean forgiveDebt;
    private ContractTerms terms;
    private Costs costs;
    private Swap swap;

    ExecutionBuilder(Execution from) {
        profile = from.profile();
        fill = from.fill();
        intrabar = from.intrabar();
        protectionCheck = from.protectionCheck();
        entryCandle = from.entryCandle();
        levelBasis = from.levelBasis();
        sizeAt = from.sizeAt();
        opposite = from.opposite();
        spreadModel = from.spreadModel();
        endOfData = from.endOfData();
        forgiveDebt = from.forgiveDebt();
        terms = from.terms();
        costs = from.costs();
        swap = from.swap();
    }

    public ExecutionBuilder fill(FillTiming value) {
        fill = value;
        return this;
    }

    public ExecutionBuilder intrabar(Intrabar value) {
        intrabar = value;
        return this;
    }

    public ExecutionBuilder protectionCheck(ProtectionCheck value) {
        protectionCheck = value;
        return this;
    }

    public ExecutionBuilder entryCandle(EntryCandle value) {
        entryCandle = value;
        return this;
    }

    public ExecutionBuilder levelBasis(LevelBasis value) {
        levelBasis = value;
        return this;
    }

    public ExecutionBuilder sizeAt(SizeAt value) {
        sizeAt = value;
        return this;
    }

    public ExecutionBuilder opposite(Opposite value) {
        opposite = value;
        return this;
    }

    public ExecutionBuilder spreadModel(SpreadModel value) {
        spreadModel = value;
        return this;
    }

    public ExecutionBuilder endOfData(EndOfData value) {
        endOfData = value;
        return this;
    }

    public ExecutionBuilder forgiveDebt(boolean value) {
        forgiveDebt = value;
        return this;
    }

    public ExecutionBuilder terms(ContractTerms value) {
        terms = value;
        return this;
    }

    public ExecutionBuilder costs(Costs value) {
        costs = value;
        return this;
    }

    public ExecutionBuilder swap(Swap value) {
        swap = value;
        return this;
    }

    public Execution build() {
        return new Execution(
                profile,
                fill,
                intrabar,
                protectionCheck,
                entryCandle,
                levelBasis,
                sizeAt,
                opposite,
                spreadModel,
                endOfData,
                forgiveDebt,
                terms,
                costs,
                swap);
    }
}

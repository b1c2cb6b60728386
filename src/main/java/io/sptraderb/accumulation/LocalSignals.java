package io.sptraderb.accumulation;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/** The rules of this process. Those that run a component do so on threads of their own, one at a time on each. */
public final class LocalSignals implements SignalService {

    private final BuyRules rules;
    private final Executor platformThreads;

    /** @param platformThreads for components; may refuse when there is too much to do */
    public LocalSignals(BuyRules rules, Executor platformThreads) {
        this.rules = rules;
        this.platformThreads = platformThreads;
    }

    /** Rules that need no component. */
    public static LocalSignals builtIn() {
        return new LocalSignals(BuyRules.builtIn(), Runnable::run);
    }

    @Override
    public void check(ChosenRule rule) {
        find(rule);
    }

    /**
     * {@inheritDoc}
     *
     * @throws StudyInterruptedException when the calling thread is interrupted; it stays so
     */
    @Override
    public List<BuySignal> signals(ChosenRule rule, ClosePrices prices) {
        BuyRule found = find(rule);
        return found instanceof ComponentRule ? aside(found, prices) : found.signals(prices);
    }

    private List<BuySignal> aside(BuyRule rule, ClosePrices prices) {
        FutureTask<List<BuySignal>> task = new FutureTask<>(() -> rule.signals(prices));
        try {
            platformThreads.execute(task);
            return task.get();
        } catch (RejectedExecutionException e) {
            throw ServiceFailedException.busy("strategy", e);
        } catch (ExecutionException e) {
            throw Both.unchecked(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StudyInterruptedException(e);
        } finally {
            task.cancel(false);
        }
    }

    private BuyRule find(ChosenRule rule) {
        return rules.of(rule.strategyType(), rule.config());
    }
}

package io.sptraderb.backtest;

/** The jobs refuse what was asked. The leaves say why. */
public abstract sealed class JobException extends RuntimeException
        permits QueueFullException,
                JobsClosedException,
                IdempotencyConflictException,
                JobActiveException,
                UnknownJobException {

    private static final long serialVersionUID = 1L;

    JobException(String message) {
        super(message);
    }
}

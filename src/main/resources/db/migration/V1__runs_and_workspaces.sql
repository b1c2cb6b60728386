-- One text for H2 and PostgreSQL. What is queried or sorted by has a column; the exact job is the document.

create table backtest_runs (
    id               uuid primary key,
    strategy_name    text not null,
    symbol           text not null, -- codes of all symbols, parted by blanks
    timeframe        text not null,
    start_date       timestamp with time zone, -- null: from the first candle
    end_date         timestamp with time zone, -- null: to the last candle
    initial_capital  numeric(20, 8) not null,
    status           text not null, -- a final state is exact; of any other only that it has not ended
    created_at       timestamp with time zone not null,
    started_at       timestamp with time zone,
    completed_at     timestamp with time zone,
    idempotency_key  text unique,

    end_capital      numeric(20, 8),
    total_pnl        numeric(20, 8),
    total_return     double precision, -- fraction
    max_drawdown     double precision, -- fraction
    sharpe_ratio     double precision,
    total_trades     integer,

    engine_version   text,
    strategy_hash    text,
    component_hash   text,
    candle_hash      text,
    candle_source    text,
    trades_hash      text,

    document         text not null, -- the job, as JSON
    tags             text not null default '', -- parted by blanks
    notes            text not null default ''
);

create index backtest_runs_by_age on backtest_runs (created_at, id);
create index backtest_runs_by_strategy on backtest_runs (strategy_name, created_at);
create index backtest_runs_by_status on backtest_runs (status, created_at);

-- A result is one compressed stream, cut so that neither side ever holds all of it.
create table backtest_results (
    run_id   uuid not null references backtest_runs (id) on delete cascade,
    part     integer not null,
    content  bytea not null,
    primary key (run_id, part)
);

create table workspaces (
    id          uuid primary key,
    name        text not null,
    data        text not null, -- any JSON
    created_at  timestamp with time zone not null,
    updated_at  timestamp with time zone not null
);

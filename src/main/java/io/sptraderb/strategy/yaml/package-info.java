/**
 * Turns the YAML text of a strategy into a {@link io.sptraderb.strategy.Strategy}, or into all of its problems with
 * their lines.
 *
 * <p>Start at {@link io.sptraderb.strategy.yaml.StrategyReader}. Inside, YamlParser is the only one to meet the YAML
 * library; it gives a bounded tree of YamlNodes that know their line and path. Block declares which keys each mapping may
 * have and what becomes of them (its tables are those of docs/strategies.md); a Section reads one mapping by its Block, and
 * reports in the end what else is written. Parameters holds what {@code parameters.X} stands for. Each block of a
 * strategy (signals, conditions, sizes, exits and so on) has its own small reader.
 *
 * <p>The rule for keys: what changes trading is honoured or is a problem, never ignored; what only describes is
 * accepted, with a warning where someone might expect an effect.
 *
 * <p>This package knows nothing of files, components' code or simulation.
 */
@NullMarked
package io.sptraderb.strategy.yaml;

import org.jspecify.annotations.NullMarked;

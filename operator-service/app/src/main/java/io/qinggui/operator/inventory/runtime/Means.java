package io.qinggui.operator.inventory.runtime;

import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.lease.runtime.LeaseBook;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.problem.ProblemTranslator;
import io.qinggui.platform.web.write.Today;
import java.time.InstantSource;

/** What it takes to work through inventories. */
record Means(
    InventoryFiles files,
    LineReader reader,
    LeaseBook book,
    Commands<OperatorEvent> commands,
    Ledger ledger,
    ProblemTranslator problems,
    Today today,
    InstantSource clock) {}

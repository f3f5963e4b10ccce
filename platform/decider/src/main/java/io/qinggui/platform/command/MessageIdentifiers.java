package io.qinggui.platform.command;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.IdentifierFactory;

/**
 * Identifiers of Axon's messages, found by Axon as a service of the class path. Some five are made
 * for each command, and nobody outside the process sees them: a number behind a random beginning is
 * as unique as random bytes from the operating system, at which commands would queue. Ids of events
 * do not come from here, see {@link io.qinggui.platform.decider.EventIds}.
 */
public final class MessageIdentifiers extends IdentifierFactory {

  private final long process = UUID.randomUUID().getMostSignificantBits();
  private final AtomicLong next = new AtomicLong(UUID.randomUUID().getLeastSignificantBits());

  @Override
  public String generateIdentifier() {
    return new UUID(process, next.getAndIncrement()).toString();
  }
}

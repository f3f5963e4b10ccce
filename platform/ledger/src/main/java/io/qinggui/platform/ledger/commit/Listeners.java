package io.qinggui.platform.ledger.commit;

import io.qinggui.platform.ledger.Ledger.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to hear of appends. One that throws does not keep the others from hearing. */
public final class Listeners {

  private static final Logger log = LoggerFactory.getLogger(Listeners.class);

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** Called from now on, until the subscription is closed. */
  public Subscription add(Runnable listener) {
    Runnable own = listener::run; // the same listener may subscribe twice
    listeners.add(own);
    return () -> listeners.remove(own);
  }

  /** Whether nobody listens. */
  public boolean isEmpty() {
    return listeners.isEmpty();
  }

  /** Calls them all. */
  public void call() {
    for (Runnable listener : listeners) {
      try {
        listener.run();
      } catch (RuntimeException e) {
        log.warn("A listener of the ledger failed", e);
      }
    }
  }
}

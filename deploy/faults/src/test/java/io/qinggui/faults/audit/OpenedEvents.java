package io.qinggui.faults.audit;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.sealing.Sealing;
import io.qinggui.platform.ledger.sealing.SealingKey;
import io.qinggui.platform.ledger.sealing.SealingLedger;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Events of a file as its service reads them, which has the key of their private parts. */
final class OpenedEvents {

  private OpenedEvents() {}

  /** In the data of a standalone; without a key there all is in the clear. */
  static UnaryOperator<LedgerEvent> in(Path data, String ledger) {
    return by(data.resolve("sealing-key-" + (ledger.equals(Audit.FEED) ? "notification" : ledger)));
  }

  /** With the key in that file; without it all is in the clear. */
  static UnaryOperator<LedgerEvent> by(Path key) {
    if (!Files.exists(key)) {
      return UnaryOperator.identity();
    }
    Sealing sealing = new Sealing(List.of(SealingKey.in(key)), type -> List.of());
    return event -> new SealingLedger(of(event), sealing).event(event.id()).orElse(event);
  }

  /** A ledger of which nothing is asked but this event. */
  private static Ledger of(LedgerEvent event) {
    return (Ledger)
        Proxy.newProxyInstance(
            Ledger.class.getClassLoader(),
            new Class<?>[] {Ledger.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("event")) {
                return Optional.of(event);
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }
}

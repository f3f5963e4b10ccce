package io.qinggui.platform.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.ledger.Events;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerConformance;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class MongoLedgerTest extends LedgerConformance {

  private final MongoDatabase database = EmbeddedServer.emptyDatabase();

  @Override
  protected Ledger open(InstantSource clock) {
    return MongoLedger.open(database, "license", clock);
  }

  @Test
  void as_many_events_as_are_taken_fit_into_a_document() {
    String stream = "license/" + "证".repeat(100);
    try (Ledger ledger = open(InstantSource.system())) {
      assertThatThrownBy(() -> ledger.append(Events.append(stream, 0, 4_000)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("10 MiB");

      ledger.append(Events.append(stream, 0, 3_000));

      assertThat(ledger.head()).isEqualTo(3_000);
      assertThat(ledger.lastSequence(stream)).isEqualTo(2_999);
    }
  }
}

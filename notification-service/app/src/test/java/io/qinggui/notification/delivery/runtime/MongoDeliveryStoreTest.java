package io.qinggui.notification.delivery.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.qinggui.platform.testkit.EmbeddedMongo;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MongoDeliveryStoreTest extends DeliveryStoreConformance {

  private static final Instant NOW = Instant.parse("2018-01-02T03:04:05.678Z");

  private final MongoClient client = MongoClients.create(EmbeddedMongo.shared().freshUri());
  private int databases;

  @AfterAll
  void closeClient() {
    client.close();
  }

  @Override
  DeliveryStore open() {
    return MongoDeliveryStore.open(client.getDatabase("deliveries-" + databases), "notification");
  }

  @AfterEach
  void nextDatabase() {
    databases++;
  }

  @Test
  void a_share_is_of_one_instance_until_it_lets_go_or_is_missed() {
    DeliveryStore store = open();
    Instant until = NOW.plusSeconds(10);

    assertThat(store.lease(3, "one", NOW, until)).isTrue();
    assertThat(store.lease(3, "other", NOW, until)).isFalse();
    assertThat(store.lease(3, "one", NOW.plusSeconds(9), until.plusSeconds(9))).isTrue();
    assertThat(store.lease(3, "other", until.plusSeconds(9), until.plusSeconds(30))).isFalse();
    assertThat(store.lease(3, "other", until.plusSeconds(10), until.plusSeconds(30))).isTrue();
    store.release(3, "one");
    assertThat(store.lease(3, "one", until, until)).isFalse();
    store.release(3, "other");
    assertThat(store.lease(3, "one", until, until)).isTrue();
  }

  @Test
  void instances_that_say_so_are_there() {
    DeliveryStore store = open();

    assertThat(store.present("one", NOW, NOW.plusSeconds(10))).isEqualTo(1);
    assertThat(store.present("other", NOW, NOW.plusSeconds(20))).isEqualTo(2);
    assertThat(store.present("other", NOW.plusSeconds(11), NOW.plusSeconds(30))).isEqualTo(1);
  }
}

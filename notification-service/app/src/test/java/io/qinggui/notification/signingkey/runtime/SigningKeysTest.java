package io.qinggui.notification.signingkey.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.language.SigningKeyCommand;
import io.qinggui.notification.secret.SecretBox;
import io.qinggui.notification.signingkey.SigningKeyDecider;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.testkit.MemoryLedger;
import io.qinggui.platform.web.write.Today;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

  private static final int INSTANCES = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretBox box = new SecretBox(key());
  private final EventCatalog<NotificationEvent> catalog = EventCatalog.of(NotificationEvent.class);
  private final Ledger ledger = new MemoryLedger("notification");

  @Test
  void there_is_no_key_until_somebody_needs_it() {
    assertThat(instance(box).find()).isEmpty();
    assertThat(ledger.head()).isZero();
  }

  @Test
  void then_it_stays_the_same_also_for_those_that_were_started_before_and_after() {
    SigningKeys before = instance(box);
    String id = instance(box).current().id();
    assertThat(before.find().orElseThrow().id()).isEqualTo(id);
    assertThat(before.current().id()).isEqualTo(id);
    assertThat(instance(box).current().id()).isEqualTo(id);
    assertThat(ledger.head()).isEqualTo(1);
  }

  @Test
  void instances_that_need_it_at_once_come_to_the_same_one() throws Exception {
    for (int round = 0; round < 20; round++) {
      Ledger shared = new MemoryLedger("notification");
      Set<String> ids = ConcurrentHashMap.newKeySet();
      CyclicBarrier together = new CyclicBarrier(INSTANCES);
      List<Callable<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < INSTANCES; i++) {
        SigningKeys instance = instance(shared, box);
        all.add(
            () -> {
              together.await();
              return ids.add(instance.current().id());
            });
      }
      try (ExecutorService threads = Executors.newFixedThreadPool(INSTANCES)) {
        for (Future<Boolean> each : threads.invokeAll(all)) {
          each.get();
        }
      }
      assertThat(ids).hasSize(1);
      assertThat(shared.head()).isEqualTo(1);
    }
  }

  @Test
  void another_installation_key_is_refused_at_the_start_and_nothing_is_changed() {
    String id = instance(box).current().id();
    assertThatThrownBy(() -> instance(new SecretBox(key())))
        .isInstanceOf(WrongInstallationKeyException.class)
        .hasMessageContaining("qinggui.notification.key");
    assertThat(ledger.head()).isEqualTo(1);
    assertThat(instance(box).current().id()).isEqualTo(id);
  }

  /** It was started before the first key was there, so that nothing was wrong yet. */
  @Test
  void and_later_by_whoever_was_second() {
    SigningKeys second = instance(new SecretBox(key()));
    instance(box).current();
    assertThatThrownBy(second::current).isInstanceOf(WrongInstallationKeyException.class);
    assertThatThrownBy(second::find).isInstanceOf(WrongInstallationKeyException.class);
    assertThat(ledger.head()).isEqualTo(1);
  }

  private SigningKeys instance(SecretBox with) {
    return instance(ledger, with);
  }

  private SigningKeys instance(Ledger of, SecretBox with) {
    return new SigningKeys(
        of,
        catalog,
        AxonCommands.over(
            of,
            catalog,
            List.of(
                new DeciderBinding<>(
                    SigningKeyCommand.class, new SigningKeyDecider(), SigningKeyCommand.STREAM))),
        with,
        RANDOM,
        new Today(InstantSource.system()));
  }

  private static byte[] key() {
    byte[] key = new byte[SecretBox.KEY_LENGTH];
    RANDOM.nextBytes(key);
    return key;
  }
}

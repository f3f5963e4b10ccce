package io.qinggui.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ledger as a list: what it must look like after some appends, whatever the store. */
final class LedgerModel {

  private final List<NewEvent> events = new ArrayList<>();
  private final Map<String, Long> lastSequences = new HashMap<>();
  private final Map<String, Append> commands = new HashMap<>();
  private final Map<String, Long> firstPositions = new HashMap<>();

  /** What an append must lead to. */
  enum Expected {
    APPENDED,
    REPEATED,
    REUSED,
    CONFLICT
  }

  Expected append(Append append) {
    Append earlier = commands.get(append.commandId());
    if (earlier != null) {
      return earlier.fingerprint().equals(append.fingerprint())
          ? Expected.REPEATED
          : Expected.REUSED;
    }
    Map<String, Long> heads = new HashMap<>(lastSequences);
    for (NewEvent event : append.events()) {
      if (event.sequence() != heads.getOrDefault(event.stream(), -1L) + 1) {
        return Expected.CONFLICT;
      }
      heads.put(event.stream(), event.sequence());
    }
    lastSequences.putAll(heads);
    firstPositions.put(append.commandId(), events.size() + 1L);
    commands.put(append.commandId(), append);
    events.addAll(append.events());
    return Expected.APPENDED;
  }

  long nextSequence(String stream) {
    return lastSequences.getOrDefault(stream, -1L) + 1;
  }

  void requireSameAs(Ledger ledger) {
    assertThat(ledger.head()).isEqualTo(events.size());
    assertThat(ids(ledger.read(0, events.size() + 1)))
        .isEqualTo(events.stream().map(NewEvent::id).toList());
    for (int after = 0; after < events.size(); after += 3) {
      assertThat(ids(ledger.read(after, 4)))
          .isEqualTo(events.stream().skip(after).limit(4).map(NewEvent::id).toList());
    }
    lastSequences.forEach((stream, last) -> requireSameStream(stream, last, ledger));
    ledger
        .readStreams(lastSequences.keySet())
        .forEach(
            (stream, read) -> assertThat(ids(read)).isEqualTo(ids(ledger.readStream(stream, 0))));
    firstPositions.forEach(
        (command, first) ->
            assertThat(ledger.outcome(command).orElseThrow().firstPosition()).isEqualTo(first));
  }

  private void requireSameStream(String stream, long last, Ledger ledger) {
    assertThat(ledger.lastSequence(stream)).isEqualTo(last);
    List<String> own =
        events.stream().filter(e -> e.stream().equals(stream)).map(NewEvent::id).toList();
    assertThat(ids(ledger.readStream(stream, 0))).isEqualTo(own);
    assertThat(ids(ledger.readStream(stream, last / 2)))
        .isEqualTo(own.subList((int) (last / 2), own.size()));
    String subject = "operator of " + stream;
    assertThat(ids(ledger.readSubject(subject, 0, 1_000))).isEqualTo(own);
    assertThat(ids(ledger.readSubject(subject, 0, 2))).isEqualTo(own.stream().limit(2).toList());
  }

  private static List<String> ids(List<LedgerEvent> events) {
    return events.stream().map(LedgerEvent::id).toList();
  }
}

package io.qinggui.platform.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which events a document includes. Together with the code of the projection it determines the
 * document's content, so that comparing stamps is comparing documents.
 *
 * @param generation raised by each reset; documents of an older one count as absent
 * @param position all events up to here that were not parked
 * @param late positions of once parked events at or before {@code position} that were applied since
 */
record Stamp(long generation, long position, List<Long> late) {

  static Stamp empty(long generation) {
    return new Stamp(generation, 0, List.of());
  }

  Stamp upTo(long newPosition) {
    return new Stamp(generation, newPosition, late);
  }

  /** Whether an event that was parked until now is in the document already. */
  boolean includesLate(long parkedPosition) {
    return late.contains(parkedPosition);
  }

  Stamp withLate(long parkedPosition) {
    if (parkedPosition > position) {
      return upTo(parkedPosition);
    }
    List<Long> longer = new ArrayList<>(late);
    longer.add(parkedPosition);
    return new Stamp(generation, position, List.copyOf(longer));
  }

  /** For example {@code 1/17}, or {@code 1/17+5+9}. */
  String text() {
    return generation
        + "/"
        + position
        + late.stream().map(p -> "+" + p).collect(Collectors.joining());
  }

  static Stamp parse(String text) {
    String[] generationAndRest = text.split("/", -1);
    String[] positions = generationAndRest[1].split("\\+", -1);
    return new Stamp(
        Long.parseLong(generationAndRest[0]),
        Long.parseLong(positions[0]),
        Arrays.stream(positions).skip(1).map(Long::valueOf).toList());
  }
}

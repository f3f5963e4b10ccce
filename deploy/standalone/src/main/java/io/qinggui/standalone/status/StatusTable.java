package io.qinggui.standalone.status;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The parts of a system, a line each. */
public final class StatusTable {

  private static final String FORMAT = "%-13s %-8s %9s %12s %12s %12s %8s%n";
  private static final String NOTHING = "-";

  private StatusTable() {}

  /** Prints the table, and below it what is wrong. */
  public static void print(List<Part> parts, PrintWriter out) {
    line(out, "", "health", "head", "projections", "intakes", "relay", "parked");
    parts.forEach(it -> print(it, out));
    parts.stream().filter(it -> !it.why().isEmpty()).forEach(it -> why(it, out));
    out.println();
    out.println("projections, intakes, relay: events behind, and by how many seconds");
    out.flush();
  }

  private static void print(Part part, PrintWriter out) {
    Numbers numbers = part.numbers();
    line(
        out,
        part.name(),
        part.health(),
        whole(numbers.max("qinggui_ledger_head")),
        behind(numbers, "qinggui_projection"),
        behind(numbers, "qinggui_intake"),
        behind(numbers, "qinggui_relay"),
        whole(numbers.sum("qinggui_parked_events")));
  }

  private static void why(Part part, PrintWriter out) {
    out.println();
    part.why().forEach(it -> out.println(part.name() + ": " + it));
  }

  /** The one that is behind the most, which need not be the same in events and in time. */
  private static String behind(Numbers numbers, String what) {
    OptionalDouble events = numbers.max(what + "_lag_events");
    OptionalDouble seconds = numbers.max(what + "_delay_seconds");
    return events.isEmpty() || events.getAsDouble() == 0
        ? whole(events)
        : whole(events) + String.format(Locale.ROOT, " (%.0f s)", seconds.orElse(0));
  }

  private static String whole(OptionalDouble number) {
    return number.isEmpty()
        ? NOTHING
        : String.format(Locale.ROOT, "%,d", Math.round(number.getAsDouble()));
  }

  private static void line(PrintWriter out, String... cells) {
    out.printf(Locale.ROOT, FORMAT, (Object[]) cells);
  }
}

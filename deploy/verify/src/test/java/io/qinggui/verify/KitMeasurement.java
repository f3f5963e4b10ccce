package io.qinggui.verify;

import io.qinggui.kit.build.KitBuilder;
import io.qinggui.kit.build.KitRequest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes kits to measure the verifier with: {@code KitMeasurement FILE EVENTS QUESTIONS}. A fifth of
 * the events are registrations of operators; about each there are questions in turn.
 */
final class KitMeasurement {

  private static final int EVENTS_OF_AN_OPERATOR = 10;

  private KitMeasurement() {}

  /** Makes one kit of everything. */
  public static void main(String[] args) throws IOException {
    int events = Integer.parseInt(args[1]);
    int questions = Integer.parseInt(args[2]);
    SampleSource source = new SampleSource();
    int operators = events / EVENTS_OF_AN_OPERATOR;
    for (int i = 0; i < operators; i++) {
      String id = id(i);
      String license = "浙B1-%08d".formatted(i);
      source.license.record("standing/" + id, source.noted(id));
      source.license.record("license/" + license, SampleSource.registered(id, license));
      source.license.record("standing/" + id, source.running(id));
    }
    for (int i = 0; source.license.size() < events; i++) {
      source.license.record("standing/" + id(i % operators), source.listed(id(i % operators)));
    }
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < questions; i++) {
      String day = "20%02d-%02d-01".formatted(17 + i / operators % 3, 1 + i / operators % 12);
      asked.add(SampleSource.operate(id(i % operators), day));
    }
    KitRequest request =
        new KitRequest(List.of(), null, asked, false, SampleSource.MADE, "measurement");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])))) {
      KitBuilder.write(source, request, out);
    }
  }

  private static String id(int number) {
    return "OP-%016X".formatted(number + 1);
  }
}

package io.qinggui.bench.growth;

import io.qinggui.bench.lone.Cost;
import io.qinggui.bench.lone.LoneRequests;
import io.qinggui.scenario.system.Client;
import io.qinggui.scenario.system.Followers;
import io.qinggui.scenario.system.StandaloneProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What was seen at one size of the register, on a system that was just started on it.
 *
 * @param answering seconds until it answered
 * @param rebuilt seconds until all read models were rebuilt
 * @param heapMiB live objects after everything
 * @param rssMiB memory of the process
 */
record Size(
    int operators, double answering, double rebuilt, List<Cost> costs, long heapMiB, long rssMiB) {

  static Size measure(int operators, Path data, int requests)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (StandaloneProcess system = StandaloneProcess.answering(data, "--empty");
        Client client = system.client()) {
      double answering = (System.nanoTime() - start) / 1e9;
      new Followers(system, client).awaitAll(Duration.ofMinutes(5));
      double rebuilt = (System.nanoTime() - start) / 1e9;
      List<Cost> costs = new LoneRequests(system, client, operators).measure(requests);
      return new Size(operators, answering, rebuilt, costs, system.liveHeapMiB(), system.rssMiB());
    }
  }
}

package io.qinggui.faults.hostile;

import io.qinggui.faults.audit.Findings;
import io.qinggui.scenario.market.MarketOperator;
import io.qinggui.scenario.market.RegisterFiles;
import io.qinggui.scenario.market.Request;
import io.qinggui.scenario.system.Client;
import io.qinggui.scenario.system.StandaloneProcess;
import io.qinggui.standalone.imports.FileResult;
import io.qinggui.standalone.imports.ImportResult;
import io.qinggui.standalone.imports.ImportSettings;
import io.qinggui.standalone.imports.Importer;
import io.qinggui.standalone.imports.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The system does its work still: a register is imported, and a decision follows from it. */
final class SmokeCheck {

  /** Nobody else speaks of it. */
  private static final MarketOperator NEW =
      new MarketOperator(500, "33", LocalDate.of(2016, 5, 20), "IDC");

  /** Its id. */
  static final String OPERATOR = NEW.id();

  private final Path folder;
  private final StandaloneProcess running;
  private final Findings findings;

  SmokeCheck(Path folder, StandaloneProcess running, Findings findings) {
    this.folder = folder;
    this.running = running;
    this.findings = findings;
  }

  void works() throws IOException, InterruptedException {
    Path register = folder.resolve("register");
    new RegisterFiles(List.of(NEW)).write(register);
    URI gateway = URI.create("http://127.0.0.1:" + running.ports().gateway());
    ImportResult imported =
        new Importer(ImportSettings.of(gateway, "miit", "demo"), Progress.SILENT)
            .run(register, folder);
    findings.expect(
        "imported afterwards",
        List.of(
            new FileResult("operators.csv", true, 1, 1, 0, 0),
            new FileResult("licenses.csv", true, 1, 1, 0, 0),
            new FileResult("service-reports.csv", true, 1, 1, 0, 0)),
        imported.files());
    decides();
  }

  private void decides() throws IOException, InterruptedException {
    try (Client client = running.client()) {
      for (String service : List.of("IDC", "CDN")) {
        Request question =
            NEW.requests().question("OPERATE", service, ", 'validAt': '2018-03-01T00:00:00+08:00'");
        var answer = client.post("auditor", question.path(), question.json());
        findings.expect(
            "may operate " + service + " afterwards",
            service.equals("IDC") ? "ALLOW" : "DENY",
            Client.json(answer).path("verdict").asString());
      }
    }
  }
}

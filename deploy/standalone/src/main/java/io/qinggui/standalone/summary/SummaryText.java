package io.qinggui.standalone.summary;

import io.qinggui.standalone.node.Ports;
import java.io.IOException;
import java.io.PrintStream;

/** The summary as it is printed. */
public final class SummaryText {

  private SummaryText() {}

  /**
   * Asks for the summary of a system on this machine and prints it, with command lines to paste.
   *
   * @throws IOException when the system does not answer
   */
  public static void print(Ports ports, PrintStream out) throws IOException, InterruptedException {
    CampaignSummary.Result result =
        CampaignSummary.ask(ports.gatewayAddress(), ports.serviceAddresses().values());
    out.println();
    out.println("Operators that reported a service, by how they may go on with it:");
    Row.print(result.rows(), out);
    result.example().ifPresent(business -> ReadyToPaste.print(ports, business, out));
  }
}

package io.qinggui.standalone.service;

import java.util.Locale;

/** The services with a ledger. One more costs a constant here and a dependency in the pom. */
public enum ServiceApp {
  OPERATOR("io.qinggui.operator.OperatorServiceApplication", 1),
  LICENSE("io.qinggui.license.LicenseServiceApplication", 2),
  INSPECTION("io.qinggui.inspection.InspectionServiceApplication", 3),
  NOTIFICATION("io.qinggui.notification.NotificationServiceApplication", 4);

  private final String mainClass;
  private final int portAfterGateway;

  /**
   * @param portAfterGateway how far its port is above the gateway's; 1 to 9, but 5 is the token
   *     service's
   */
  ServiceApp(String mainClass, int portAfterGateway) {
    this.mainClass = mainClass;
    this.portAfterGateway = portAfterGateway;
  }

  /** Its name: that of its ledger, its backend in the gateway and its folder of data. */
  public String ledger() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its Spring Boot application. */
  public String mainClass() {
    return mainClass;
  }

  /** How far its port is above the gateway's. */
  public int portAfterGateway() {
    return portAfterGateway;
  }

  /** Its configuration file: all of them lie on one class path here. */
  public String configName() {
    return ledger() + "-service";
  }
}

package noom.step09;

import noom.testkit.Deployment;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/**
 * What steps 04 to 08 promise holds on two servers, too: their tests once more, and those who come
 * are on one and the other in turn.
 */
@Suite(failIfNoTests = false) // none of them is asked for in another browser
@SelectClasses(
    names = {
      "noom.step04.EventsProtocolTest",
      "noom.step04.RoomsProtocolTest",
      "noom.step04.FloodTest",
      "noom.step05.NotificationsProtocolTest",
      "noom.step06.WhispersProtocolTest",
      "noom.step06.HostileInputTest",
      "noom.step06.ChurnTest",
      "noom.step07.SignalingProtocolTest",
      "noom.step08.CourseProtocolTest"
    })
@ConfigurationParameter(key = Deployment.PARAMETER, value = "noom.step09.TwoServers")
class ContractTest {}

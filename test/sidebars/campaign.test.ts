import "../support/sidebars";
import "./bringInAList";
import "./matchUnions";
import "./resolutionSteps";
import "./resolutions";
import "./saveATab";
import "./setUp";
import "./writeResolution";

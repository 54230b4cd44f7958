import { recordSupportCounts } from "./actions/recordSupportCounts";
import { refreshDashboard } from "./actions/refreshDashboard";
import { toast } from "./toast";

export const openRecordSupportCounts = () => toast("Record support counts", recordSupportCounts({}));
export const openRefreshDashboard = () => toast("Refresh dashboard", refreshDashboard({}));

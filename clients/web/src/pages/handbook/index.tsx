export { Handbook as Page } from "./handbook";

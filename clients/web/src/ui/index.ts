export * from "./controls";
export * from "./surfaces";
export { toast } from "./toasts";

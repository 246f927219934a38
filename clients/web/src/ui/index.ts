export * from "./controls";
export * from "./files";
export * from "./forms";
export * from "./surfaces";
export { toast } from "./toasts";

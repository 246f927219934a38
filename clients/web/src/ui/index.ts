export { CodeArea, type CodeAreaHandle } from "./code_area";
export * from "./controls";
export * from "./files";
export * from "./forms";
export { useDebounced } from "./debounced";
export { PaperFrame } from "./paper_frame";
export * from "./surfaces";
export { Tabs, type Tab } from "./tabs";
export { toast } from "./toasts";

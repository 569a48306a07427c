parts-title = Parts

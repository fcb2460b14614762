package org.yanzhen.modeling.check;

import java.util.Map;

/** What the parts of a model are called by people, who never see the names in the file. */
final class Terms {

    /** As the editor calls them. */
    private static final Map<String, String> ELEMENTS = Map.ofEntries(
            Map.entry("task", "普通任务"),
            Map.entry("manualTask", "手工任务"),
            Map.entry("scriptTask", "脚本任务"),
            Map.entry("sendTask", "发送任务"),
            Map.entry("receiveTask", "接收任务"),
            Map.entry("transaction", "事务子流程"),
            Map.entry("adHocSubProcess", "特别子流程"),
            Map.entry("complexGateway", "复杂网关"),
            Map.entry("standardLoopCharacteristics", "循环"),
            Map.entry("compensateEventDefinition", "补偿事件"),
            Map.entry("conditionalEventDefinition", "条件事件"),
            Map.entry("cancelEventDefinition", "取消事件"),
            Map.entry("linkEventDefinition", "链接事件"),
            Map.entry("dataObject", "数据对象"),
            Map.entry("dataObjectReference", "数据对象"),
            Map.entry("dataStoreReference", "数据存储"),
            Map.entry("ioSpecification", "输入输出说明"),
            Map.entry("sequenceFlow", "连线"),
            Map.entry("userTask", "角色任务"),
            Map.entry("serviceTask", "系统环节"),
            Map.entry("startEvent", "开始事件"),
            Map.entry("endEvent", "结束事件"),
            Map.entry("exclusiveGateway", "排他网关"),
            Map.entry("parallelGateway", "并行网关"));

    /** Elements of the engine. */
    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("executionListener", "执行监听器"),
            Map.entry("taskListener", "任务监听器"),
            Map.entry("connector", "连接器"),
            Map.entry("field", "注入的字段"),
            Map.entry("formData", "引擎自带的表单"),
            Map.entry("formField", "引擎自带的表单字段"),
            Map.entry("script", "脚本"),
            Map.entry("list", "列表"),
            Map.entry("map", "映射"),
            Map.entry("entry", "映射的一项"),
            Map.entry("errorEventDefinition", "外部任务的错误"),
            Map.entry("potentialStarter", "可以发起的人"),
            Map.entry("in", "传入的变量"),
            Map.entry("out", "传出的变量"),
            Map.entry("inputOutput", "输入输出"),
            Map.entry("inputParameter", "输入参数"),
            Map.entry("outputParameter", "输出参数"),
            Map.entry("properties", "附加属性"),
            Map.entry("property", "附加属性"),
            Map.entry("failedJobRetryTimeCycle", "重试的间隔"));

    /** Attributes of the engine. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("class", "程序的类"),
            Map.entry("expression", "直接执行的表达式"),
            Map.entry("delegateExpression", "处理环节"),
            Map.entry("type", "外部处理的种类"),
            Map.entry("topic", "外部任务的主题"),
            Map.entry("resultVariable", "结果变量"),
            Map.entry("mapDecisionResult", "取哪些结果"),
            Map.entry("formKey", "旧式表单"),
            Map.entry("formRef", "表单"),
            Map.entry("formRefVersion", "表单的版本"),
            Map.entry("formHandlerClass", "表单处理程序"),
            Map.entry("candidateUsers", "候选人"),
            Map.entry("candidateGroups", "候选组"),
            Map.entry("candidateStarterUsers", "可以发起的人"),
            Map.entry("candidateStarterGroups", "可以发起的组"),
            Map.entry("assignee", "办理人"),
            Map.entry("dueDate", "办理期限"),
            Map.entry("followUpDate", "跟进日期"),
            Map.entry("priority", "优先级"),
            Map.entry("jobPriority", "作业的优先级"),
            Map.entry("taskPriority", "外部任务的优先级"),
            Map.entry("initiator", "发起人变量"),
            Map.entry("caseRef", "案例"),
            Map.entry("caseBinding", "案例的版本"),
            Map.entry("caseVersion", "案例的版本"),
            Map.entry("decisionRef", "决策表"),
            Map.entry("decisionRefVersion", "决策表的版本"),
            Map.entry("calledElementVersion", "被调用流程的版本"),
            Map.entry("calledElementTenantId", "被调用流程的租户"),
            Map.entry("variableMappingClass", "变量转换程序"),
            Map.entry("variableMappingDelegateExpression", "变量转换环节"),
            Map.entry("collection", "逐个办理的集合"),
            Map.entry("elementVariable", "逐个办理的变量"),
            Map.entry("errorCodeVariable", "错误代码变量"),
            Map.entry("errorMessageVariable", "错误信息变量"),
            Map.entry("errorMessage", "错误信息"),
            Map.entry("escalationCodeVariable", "上报代码变量"),
            Map.entry("variableName", "变量"),
            Map.entry("variableEvents", "变量的变化"),
            Map.entry("scriptFormat", "脚本的语言"),
            Map.entry("resource", "脚本文件"),
            Map.entry("async", "异步"),
            Map.entry("asyncBefore", "之前异步"),
            Map.entry("asyncAfter", "之后异步"),
            Map.entry("exclusive", "独占"),
            Map.entry("historyTimeToLive", "历史记录的保存期限"),
            Map.entry("versionTag", "版本标签"),
            Map.entry("tenantId", "租户"),
            Map.entry("ruleVariablesIn", "规则的输入"),
            Map.entry("ruleVariablesOut", "规则的输出"),
            Map.entry("name", "名称"),
            Map.entry("event", "时机"),
            Map.entry("value", "值"),
            Map.entry("source", "来源"),
            Map.entry("target", "去处"),
            Map.entry("variables", "全部变量"),
            Map.entry("local", "只在本环节有效"));

    static String element(String name, String otherwise) {
        return ELEMENTS.getOrDefault(name, otherwise);
    }

    static String extension(String name) {
        return EXTENSIONS.getOrDefault(name, "引擎的其他附加内容");
    }

    static String setting(String name) {
        return SETTINGS.getOrDefault(name, "引擎的其他设置");
    }

    private Terms() {}
}

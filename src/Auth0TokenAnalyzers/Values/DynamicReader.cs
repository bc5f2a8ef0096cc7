using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads what is bound at run time: members of <c>dynamic</c> objects, and calls with <c>dynamic</c> arguments.</summary>
internal static class DynamicReader
{
    public static Alternatives Read(Reading reading, IDynamicMemberReferenceOperation member, CallFrame? frame) =>
        member.Instance is { } instance
            ? PartReader.Member(reading, instance, member.MemberName, member, frame)
                .Select(value => EntryNames.In(reading, value, member, null, [TextValue.Literal(member.MemberName)], frame))
            : Reading.Unknown(member);

    public static Alternatives Read(Reading reading, IDynamicInvocationOperation call, CallFrame? frame) => call.Operation switch
    {
        IDynamicMemberReferenceOperation { Instance: null, ContainingType: INamedTypeSymbol type } method
            when call.Arguments.Length > 0 && EncodingReader.Serializes(type, method.MemberName) => reading.Read(call.Arguments[0], frame),
        IDynamicMemberReferenceOperation { Instance: { } instance, MemberName: "ToString" } => reading.Read(instance, frame),
        _ => CallReader.Unknown(reading, call, call.Arguments, frame),
    };

    /// <summary><c>p.aud = …</c>, <c>p["aud"] = …</c>, <c>p.Add("aud", …)</c> on a dynamic object.</summary>
    public static ObjectWrite? Write(IOperation receiver, bool isConditional) => receiver.Parent switch
    {
        IDynamicMemberReferenceOperation { Parent: ISimpleAssignmentOperation assignment } member when assignment.Target == member
            => new(ObjectWriteKind.Property, member.MemberName, [assignment.Value], assignment, isConditional),
        IDynamicMemberReferenceOperation { MemberName: "Add", Parent: IDynamicInvocationOperation { Arguments.IsEmpty: false } call } member
            when call.Operation == member => new(ObjectWriteKind.Call, "Add", call.Arguments, call, isConditional),
        IDynamicIndexerAccessOperation { Arguments: [var key], Parent: ISimpleAssignmentOperation assignment } indexer
            when assignment.Target == indexer && indexer.Operation == receiver
                => new(ObjectWriteKind.Index, "", [key, assignment.Value], assignment, isConditional),
        _ => null,
    };
}

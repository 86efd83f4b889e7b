// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Blockhash} from "@openzeppelin/contracts/utils/Blockhash.sol";
import {INodeRegistry} from "./interfaces/INodeRegistry.sol";
import {Case, IReferee, Ruling} from "./interfaces/IReferee.sol";
import {IQuorumReferee, QuorumRefereeParameters} from "./interfaces/IQuorumReferee.sol";
import {Roles} from "./libraries/Roles.sol";

/// @title QuorumReferee
/// @notice See {IQuorumReferee, QuorumRefereeParameters}.
contract QuorumReferee is IQuorumReferee {
    struct Poll {
        address accuser;
        uint64 openedAt;
        uint16 jurors;
        uint16 mismatches;
        address worker;
        uint16 matches;
        uint32 candidates;
        uint48 entropyBlock;
    }

    /// @notice Minimum number of jurors, unless {allowSmallJury}.
    uint16 public constant MINIMUM = 3;
    /// @notice Maximum number of auditors that a draw examines, which bounds its gas. With at most as many auditors, the draw finds
    /// every eligible one.
    uint256 public constant MAX_TRIES = 96;

    INodeRegistry public immutable registry;
    address public immutable settlement;
    uint16 public immutable jurySize;
    bool public immutable allowSmallJury;
    /// @inheritdoc IReferee
    uint64 public immutable clock;
    /// @inheritdoc IReferee
    bool public constant objective = false;

    mapping(bytes32 challengeId => Poll) private _polls;
    mapping(bytes32 challengeId => address[]) private _juries;
    mapping(bytes32 challengeId => mapping(address juror => bool)) private _voted;

    constructor(INodeRegistry registry_, address settlement_, QuorumRefereeParameters memory p) {
        require(p.jurySize != 0 && p.jurySize <= 64 && p.voteClock != 0, InvalidParameters());
        require(p.allowSmallJury || p.jurySize >= MINIMUM, InvalidParameters());
        registry = registry_;
        settlement = settlement_;
        jurySize = p.jurySize;
        allowSmallJury = p.allowSmallJury;
        clock = p.voteClock;
        if (p.allowSmallJury) emit SmallJuryAllowed(p.jurySize);
    }

    /// @inheritdoc IReferee
    function open(Case calldata c) external {
        require(msg.sender == settlement, NotSettlement());
        Poll storage poll = _polls[c.challengeId];
        require(poll.openedAt == 0, AlreadyOpen());
        poll.accuser = c.accuser;
        poll.worker = c.worker;
        poll.openedAt = uint64(block.timestamp);
        poll.candidates = uint32(registry.auditorCount());
        poll.entropyBlock = uint48(block.number + 1);
        emit CaseOpened(c.challengeId, c.receiptHash, block.number + 1, uint64(block.timestamp) + clock);
    }

    /// @inheritdoc IQuorumReferee
    function draw(bytes32 challengeId) public {
        Poll storage poll = _polls[challengeId];
        require(poll.openedAt != 0, UnknownCase());
        if (poll.jurors != 0) return;
        require(block.number > poll.entropyBlock, TooEarly(poll.entropyBlock));
        require(block.timestamp <= poll.openedAt + clock, VoteOver());
        if (Blockhash.blockHash(poll.entropyBlock) == 0) {
            // The hash can no longer be read: use the next block's.
            poll.entropyBlock = uint48(block.number + 1);
            emit EntropyMoved(challengeId, block.number + 1);
            return;
        }
        address[] memory jurors = _draw(challengeId, poll);
        require(jurors.length != 0, TooFewAuditors());
        poll.jurors = uint16(jurors.length);
        _juries[challengeId] = jurors;
        emit JuryDrawn(challengeId, jurors);
    }

    /// @inheritdoc IQuorumReferee
    function vote(bytes32 challengeId, bool mismatch, bytes32 evidenceHash) external {
        draw(challengeId);
        Poll storage poll = _polls[challengeId];
        require(block.timestamp <= poll.openedAt + clock, VoteOver());
        // If the draw above only moved the entropy block, the jury is empty and no vote counts yet. A revert would undo the
        // move.
        if (poll.jurors == 0) return;
        require(_isJuror(challengeId, msg.sender), NotJuror());
        require(!_voted[challengeId][msg.sender], AlreadyVoted());
        _voted[challengeId][msg.sender] = true;
        if (mismatch) ++poll.mismatches;
        else ++poll.matches;
        emit Voted(challengeId, msg.sender, mismatch, evidenceHash);
    }

    /// @inheritdoc IReferee
    function ruling(bytes32 challengeId) external view returns (Ruling) {
        Poll storage poll = _polls[challengeId];
        if (uint256(poll.mismatches) * 2 > poll.jurors) return Ruling.Upheld;
        if (uint256(poll.matches) * 2 > poll.jurors) return Ruling.Dismissed;
        return block.timestamp > poll.openedAt + clock ? Ruling.Undecided : Ruling.Pending;
    }

    /// @inheritdoc IQuorumReferee
    function jury(bytes32 challengeId) external view returns (address[] memory) {
        Poll storage poll = _polls[challengeId];
        if (poll.jurors != 0) return _juries[challengeId];
        if (poll.openedAt == 0 || block.number <= poll.entropyBlock) return new address[](0);
        if (Blockhash.blockHash(poll.entropyBlock) == 0) return new address[](0);
        return _draw(challengeId, poll);
    }

    /// @inheritdoc IQuorumReferee
    function pollOf(bytes32 challengeId)
        external
        view
        returns (uint64 openedAt, uint64 endsAt, uint256 jurors, uint256 mismatches, uint256 matches, uint256 entropyBlock)
    {
        Poll storage poll = _polls[challengeId];
        return (
            poll.openedAt,
            poll.openedAt == 0 ? 0 : poll.openedAt + clock,
            poll.jurors,
            poll.mismatches,
            poll.matches,
            poll.entropyBlock
        );
    }

    /// @inheritdoc IQuorumReferee
    function hasVoted(bytes32 challengeId, address juror) external view returns (bool) {
        return _voted[challengeId][juror];
    }

    function _isJuror(bytes32 challengeId, address account) private view returns (bool) {
        address[] storage jurors = _juries[challengeId];
        for (uint256 i; i < jurors.length; ++i) {
            if (jurors[i] == account) return true;
        }
        return false;
    }

    /// @dev Draws without replacement among the auditors that were active before the case opened, by a partial Fisher–Yates shuffle
    /// over list positions. The list only grows: no transaction after the randomness is known changes the jury.
    function _draw(bytes32 challengeId, Poll storage poll) private view returns (address[] memory jurors) {
        bytes32 seed = keccak256(abi.encode(Blockhash.blockHash(poll.entropyBlock), challengeId));
        uint256 candidates = poll.candidates;
        uint256 tries = candidates < MAX_TRIES ? candidates : MAX_TRIES;
        uint256[] memory from = new uint256[](tries);
        uint256[] memory to = new uint256[](tries);
        jurors = new address[](jurySize);
        uint256 found;
        for (uint256 i; i < tries && found < jurors.length; ++i) {
            uint256 pick = i + uint256(keccak256(abi.encode(seed, i))) % (candidates - i);
            // The permutation is stored as the list of swaps.
            uint256 value = pick;
            uint256 swapped = i;
            for (uint256 k; k < i; ++k) {
                if (from[k] == pick) value = to[k];
                if (from[k] == i) swapped = to[k];
            }
            from[i] = pick;
            to[i] = swapped;
            address account = registry.auditorAt(value);
            if (account == poll.accuser || account == poll.worker) continue;
            if (!registry.wasActive(account, Roles.AUDITOR, poll.openedAt - 1)) continue;
            jurors[found++] = account;
        }
        if (found < MINIMUM && !allowSmallJury) found = 0;
        assembly ("memory-safe") {
            mstore(jurors, found)
        }
    }
}

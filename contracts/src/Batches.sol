// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Batch, BatchParameters, IBatches, Neighbours, TokenTerms} from "./interfaces/IBatches.sol";
import {IClaims} from "./interfaces/IClaims.sol";
import {IEscrow, Purpose} from "./interfaces/IEscrow.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {IModule} from "./interfaces/IModule.sol";
import {INodeRegistry} from "./interfaces/INodeRegistry.sol";
import {IRounds} from "./interfaces/IRounds.sol";
import {IRulings} from "./interfaces/IRulings.sol";
import {ISeats} from "./interfaces/ISeats.sol";
import {BatchTree} from "./libraries/BatchTree.sol";
import {Cheques} from "./libraries/Cheques.sol";
import {Cheque, Group} from "./libraries/Structs.sol";

/// @notice See {IBatches}. Its neighbours are deployed afterwards; each checks that it is the one.
contract Batches is IBatches {
    using SafeCast for uint256;

    uint256 private constant MAX_GROUPS = 16;
    uint256 private constant MAX_LEAVES = 4096;
    uint256 private constant MAX_TOKENS = 16;
    /// @dev Most that a price, an audit fee or a check's fee can be: sums and conversions by `opgRate` do not overflow.
    uint256 private constant MAX_AMOUNT = type(uint120).max;
    uint256 private constant MAX_RATE = 1e40;
    uint256 private constant RATE_UNIT = 1e18;
    uint8 private constant WORKER = 2;

    struct WorkerState {
        bytes32 lastBatch;
        uint64 nextSequence;
        uint192 liability;
    }

    address public immutable escrow;
    address public immutable seats;
    address public immutable nodes;
    address public immutable models;
    address private immutable _rounds;
    address private immutable _claims;
    address private immutable _rulings;
    address private immutable _cases;
    address private immutable _faults;
    address private immutable _orders;
    address private immutable _demands;
    address private immutable _opg;
    uint32 private immutable _window;
    uint32 private immutable _grace;
    uint32 private immutable _redrawTime;
    uint32 private immutable _settleDelay;
    uint32 private immutable _jobLifetime;
    uint32 private immutable _suspension;
    uint8 private immutable _drawn;
    uint16 private immutable _valueBps;
    uint16 private immutable _bondBps;
    uint16 private immutable _slashBps;
    uint16 private immutable _bountyBps;
    uint128 private immutable _workerStake;
    uint128 private immutable _gatewayStake;
    uint128 private immutable _gasPrice;

    mapping(address token => TokenTerms) private _terms;
    mapping(bytes32 batchId => Batch) private _batches;
    mapping(address worker => WorkerState) private _workers;
    mapping(bytes32 chequeKey => uint256) public spentOf;

    constructor(
        IEscrow escrow_,
        ISeats seats_,
        INodeRegistry nodes_,
        IModelRegistry models_,
        Neighbours memory n,
        BatchParameters memory p,
        TokenTerms[] memory tokens
    ) {
        if (escrow_.seats() != address(seats_)) revert InvalidNeighbour(address(escrow_));
        if (seats_.escrow() != address(escrow_) || seats_.nodes() != address(nodes_)) {
            revert InvalidNeighbour(address(seats_));
        }
        if (models_.escrow() != address(escrow_)) revert InvalidNeighbour(address(models_));
        _checkNeighbours(n);
        _check(p);
        (escrow, seats, nodes, models) = (address(escrow_), address(seats_), address(nodes_), address(models_));
        (_rounds, _claims, _rulings) = (n.rounds, n.claims, n.rulings);
        (_cases, _faults, _orders, _demands) = (n.cases, n.faults, n.orders, n.demands);
        _opg = escrow_.opg();
        (_window, _grace, _redrawTime, _settleDelay) = (p.window, p.grace, p.redrawTime, p.settleDelay);
        (_jobLifetime, _suspension, _drawn) = (p.jobLifetime, p.suspension, p.drawn);
        (_valueBps, _slashBps, _bountyBps) = (p.valueBps, p.slashBps, p.bountyBps);
        _bondBps = p.bondBps;
        (_workerStake, _gatewayStake, _gasPrice) = (p.workerStake, p.gatewayStake, p.gasPrice);
        if (tokens.length == 0 || tokens.length > MAX_TOKENS) revert InvalidParameters();
        for (uint256 i; i < tokens.length; ++i) {
            TokenTerms memory terms = tokens[i];
            bool known = _terms[terms.token].token != address(0);
            bool rated = terms.opgRate > 0 && terms.opgRate <= MAX_RATE;
            bool priced = terms.leastPrice > 0 && terms.leastPrice <= MAX_AMOUNT;
            if (terms.token == address(0) || known || !rated || !priced) revert InvalidParameters();
            if (terms.token == _opg && terms.opgRate != RATE_UNIT) revert InvalidParameters();
            _terms[terms.token] = terms;
        }
    }

    /// @dev They are different contracts, which do not exist yet.
    function _checkNeighbours(Neighbours memory n) private view {
        address[7] memory all = [n.rounds, n.claims, n.rulings, n.cases, n.faults, n.orders, n.demands];
        for (uint256 i; i < 7; ++i) {
            if (all[i] == address(0) || all[i] == address(this) || all[i].code.length > 0) revert InvalidNeighbour(all[i]);
            for (uint256 k; k < i; ++k) {
                if (all[i] == all[k]) revert InvalidNeighbour(all[i]);
            }
        }
    }

    function _check(BatchParameters memory p) private pure {
        bool clocks = _within(p.window, 10, 7 days) && _within(p.grace, 5, 1 days) && _within(p.redrawTime, 5, 1 days)
            && _within(p.settleDelay, uint256(p.grace) + 2 * uint256(p.redrawTime) + 10, 30 days)
            && _within(p.jobLifetime, 10, 7 days) && _within(p.suspension, 10, 90 days);
        bool shares = _within(p.drawn, 1, 4) && _within(p.valueBps, 1, 10_000) && _within(p.slashBps, 100, 10_000)
            && _within(p.bountyBps, 0, 1000) && _within(p.bondBps, 0, 10_000);
        bool amounts = _within(p.workerStake, 1e18, 1e27) && _within(p.gatewayStake, 1e18, 1e27)
            && _within(p.gasPrice, 0, 1e13);
        if (!clocks || !shares || !amounts) revert InvalidParameters();
    }

    function _within(uint256 value, uint256 least, uint256 most) private pure returns (bool) {
        return value >= least && value <= most;
    }

    modifier only(address neighbour) {
        _require(msg.sender == neighbour);
        _;
    }

    /// @dev Money.
    modifier onlySettlement() {
        _require(msg.sender == _claims || msg.sender == _rulings || msg.sender == _faults);
        _;
    }

    function _require(bool allowed) private pure {
        if (!allowed) revert NotSettlement();
    }

    // Posting ---------------------------------------------------------------------------------------------------------------

    /// @inheritdoc IBatches
    function postBatch(
        address worker,
        uint64 sequence,
        bytes32 root,
        bytes32[] calldata digests,
        Group[] calldata groups,
        bytes[] calldata cheques,
        Group[] calldata previous,
        uint256[] calldata previousAtRisk
    ) external returns (bytes32 batchId) {
        uint32 generation = _authorize(worker);
        WorkerState storage state = _workers[worker];
        if (sequence != state.nextSequence) revert WrongSequence(state.nextSequence);
        if (previous.length > 0) IRounds(_rounds).sealPrevious(state.lastBatch, previous, previousAtRisk);
        if (digests.length > 0 && BatchTree.root(digests) != root) revert WrongRoot();

        uint256 count = _count(groups, digests.length);
        if (cheques.length != groups.length) revert InvalidGroups(groups.length);
        uint256[] memory atRisk = _atRisk(worker, groups);
        uint256 value = _drawMoney(worker, digests.length > 0 ? 0 : 1, groups, cheques);
        _charge(worker, state, value);

        batchId = batchIdOf(worker, sequence, root);
        Batch storage batch = _batches[batchId];
        batch.worker = worker;
        batch.postedBlock = uint48(block.number);
        batch.postedAt = uint48(block.timestamp);
        batch.count = uint32(count);
        batch.generation = generation;
        batch.postingMode = digests.length > 0 ? 0 : 1;
        batch.groupCount = uint8(groups.length);
        batch.audited = _isAudited(groups);
        batch.root = root;
        batch.groupsHash = keccak256(abi.encode(groups, atRisk));
        state.lastBatch = batchId;
        state.nextSequence = sequence + 1;
        emit BatchPosted(batchId, worker, sequence, root, generation, groups, atRisk, digests);
    }

    /// @dev The sender acts for the worker, which has the role and is not suspended.
    function _authorize(address worker) private view returns (uint32 generation) {
        if (msg.sender != worker && msg.sender != INodeRegistry(nodes).signerOf(worker)) revert NotSigner();
        if (INodeRegistry(nodes).rolesOf(worker) & WORKER == 0) revert NotWorker();
        uint64 suspended;
        (generation, suspended) = IRulings(_rulings).standingOf(worker);
        if (block.timestamp < suspended) revert Suspended(suspended);
    }

    function _count(Group[] calldata groups, uint256 listed) private pure returns (uint256 count) {
        if (groups.length == 0 || groups.length > MAX_GROUPS) revert InvalidGroups(groups.length);
        for (uint256 i; i < groups.length; ++i) {
            if (groups[i].count == 0) revert InvalidGroups(i);
            count += groups[i].count;
        }
        if (count > MAX_LEAVES || (listed > 0 && listed != count)) revert InvalidGroups(groups.length);
    }

    function _isAudited(Group[] calldata groups) private pure returns (bool) {
        for (uint256 i; i < groups.length; ++i) {
            if (groups[i].auditClass > 0) return true;
        }
        return false;
    }

    /// @dev The worker's claimed pay in each group's token that stays long enough, and its bond, converted.
    function _atRisk(address worker, Group[] calldata groups) private view returns (uint256[] memory atRisk) {
        (uint256 bond,,) = IEscrow(escrow).pledgeOf(address(this), worker, Purpose.Bond);
        atRisk = new uint256[](groups.length);
        for (uint256 i; i < groups.length; ++i) {
            address token = groups[i].token;
            if (i > 0 && token == groups[i - 1].token) {
                atRisk[i] = atRisk[i - 1];
                continue;
            }
            uint256 rate = _rateOf(token);
            atRisk[i] = Math.min(IClaims(_claims).atRiskOf(worker, token) + (bond * RATE_UNIT) / rate, MAX_AMOUNT);
        }
    }

    /// @dev Checks groups and cheques and draws the payers' money. @return value of the groups in OPG
    function _drawMoney(address worker, uint8 mode, Group[] calldata groups, bytes[] calldata cheques)
        private
        returns (uint256 value)
    {
        for (uint256 i; i < groups.length; ++i) {
            Group calldata group = groups[i];
            _checkGroup(worker, group, i);
            uint256 amount = uint256(group.priceTotal) + group.auditTotal;
            _checkCheque(worker, mode, group, cheques[i], i);
            bytes32 key =
                Cheques.key(group.payer, group.gateway, worker, group.token, group.epoch, group.auditClass);
            uint256 needed = spentOf[key] + amount;
            if (needed > group.cumulative) revert ChequeExceeded(i, needed);
            spentOf[key] = needed;
            value += (group.priceTotal * _rateOf(group.token)) / RATE_UNIT;
            IEscrow(escrow).drawReserved(group.payer, worker, group.token, amount);
        }
    }

    function _checkGroup(address worker, Group calldata group, uint256 i) private view {
        uint16 auditClass = group.auditClass;
        bool known = auditClass == 0 || auditClass == 100 || auditClass == 1000 || auditClass == 10_000;
        bool parties = group.payer != worker && group.gateway != address(0) && group.gateway != escrow;
        bool shares = uint256(group.gatewayFeeBps) + group.burnBps <= 10_000;
        bool amounts =
            group.priceTotal <= MAX_AMOUNT && group.auditTotal <= MAX_AMOUNT && group.checkFee <= MAX_AMOUNT;
        if (!known || !parties || !shares || !amounts) revert InvalidGroups(i);
        if (group.priceTotal < uint256(_terms[group.token].leastPrice) * group.count) revert PriceTooLow(i);
        // The worker's fee per check is at least what the payer's audit fees amount to at the class's own rate. A lower one would let
        // a worker with little at risk evade the checks above the class, which it pays.
        uint256 expected = uint256(group.checkFee) * _drawn * auditClass * group.count;
        if (auditClass > 0 && expected < uint256(group.auditTotal) * 10_000) revert CheckFeeTooLow(i);
    }

    function _checkCheque(address worker, uint8 mode, Group calldata group, bytes calldata signature, uint256 i)
        private
        view
    {
        Cheque memory cheque = Cheque({
            module: address(this),
            payer: group.payer,
            gateway: group.gateway,
            worker: worker,
            token: group.token,
            cumulative: group.cumulative,
            epoch: group.epoch,
            gatewayFeeBps: group.gatewayFeeBps,
            burnBps: group.burnBps,
            auditClass: group.auditClass,
            postingMode: mode
        });
        if (!Cheques.isSigned(IEscrow(escrow), cheque, signature)) revert InvalidCheque(i);
    }

    /// @dev Stake that is leaving does not count.
    function _charge(address worker, WorkerState storage state, uint256 value) private {
        (uint256 stake,,) = IEscrow(escrow).pledgeOf(address(this), worker, Purpose.Worker);
        if (stake < _workerStake) revert StakeTooLow(_workerStake, stake);
        uint256 liability = state.liability + value;
        uint256 most = (stake * _valueBps) / 10_000;
        if (liability > most) revert ValueTooHigh(most, liability);
        (uint256 bond,,) = IEscrow(escrow).pledgeOf(address(this), worker, Purpose.Bond);
        uint256 least = (liability * _bondBps) / 10_000;
        if (bond < least) revert BondTooLow(least, bond);
        state.liability = liability.toUint192();
        emit LiabilityChanged(worker, liability);
    }

    // Only contracts of this settlement -------------------------------------------------------------------------------------

    /// @inheritdoc IBatches
    function pay(address to, address token, uint256 amount) external onlySettlement {
        if (amount > 0) IEscrow(escrow).transfer(to, token, amount);
    }

    /// @inheritdoc IBatches
    function giveBack(address payer, address worker, address token, uint256 amount) external onlySettlement {
        IEscrow(escrow).returnReserved(payer, worker, token, amount);
    }

    /// @inheritdoc IBatches
    function burn(address token, uint256 amount) external onlySettlement {
        IEscrow(escrow).burn(token, amount);
    }

    /// @inheritdoc IBatches
    function seize(address account, Purpose purpose, uint256 amount) external onlySettlement returns (uint256 taken) {
        return IEscrow(escrow).seize(account, purpose, amount);
    }

    /// @inheritdoc IBatches
    function settle(address worker, uint256 value) external only(_claims) {
        WorkerState storage state = _workers[worker];
        uint192 liability = state.liability - value.toUint192();
        state.liability = liability;
        emit LiabilityChanged(worker, liability);
    }

    /// @inheritdoc IBatches
    function repay(address worker, address to, uint256 gas) external only(_rounds) {
        uint256 taken = IEscrow(escrow).seize(worker, Purpose.Bond, gas * _gasPrice);
        if (taken == 0) return;
        IEscrow(escrow).transfer(to, _opg, taken);
        emit GasRepaid(worker, to, taken);
    }

    /// @inheritdoc IBatches
    function burnSlice(uint256 seat) external only(_rounds) returns (uint256 taken) {
        taken = ISeats(seats).slice(seat, 1);
        IEscrow(escrow).burn(_opg, taken);
    }

    /// @inheritdoc IBatches
    function burnStake(uint256 seat, uint256 amount) external returns (uint256 taken) {
        _require(msg.sender == _rounds || msg.sender == _demands);
        taken = ISeats(seats).punish(seat, amount);
        IEscrow(escrow).burn(_opg, taken);
    }

    /// @inheritdoc IBatches
    function lockSlice(uint256 seat) external only(_cases) returns (uint256 epoch) {
        return ISeats(seats).lockSlice(seat);
    }

    /// @inheritdoc IBatches
    function unlockSlice(uint256 seat, uint256 epoch) external only(_cases) {
        ISeats(seats).unlockSlice(seat, epoch);
    }

    /// @inheritdoc IBatches
    function takeLocked(uint256 seat) external only(_cases) returns (uint256 taken) {
        taken = ISeats(seats).takeLocked(seat);
        _forward(taken);
    }

    /// @inheritdoc IBatches
    function slice(uint256 seat, uint256 slices) external only(_cases) returns (uint256 taken) {
        taken = ISeats(seats).slice(seat, slices);
        _forward(taken);
    }

    /// @inheritdoc IBatches
    function punish(uint256 seat, uint256 amount) external only(_cases) returns (uint256 taken) {
        taken = ISeats(seats).punish(seat, amount);
        _forward(taken);
    }

    function _forward(uint256 amount) private {
        if (amount > 0) IEscrow(escrow).transfer(msg.sender, _opg, amount);
    }

    // Views -----------------------------------------------------------------------------------------------------------------

    /// @inheritdoc IModule
    function exitDelay() external view returns (uint64) {
        return uint64(_jobLifetime) + _window + _settleDelay + _grace;
    }

    /// @inheritdoc IBatches
    function neighbours() external view returns (Neighbours memory) {
        return Neighbours(_rounds, _claims, _rulings, _cases, _faults, _orders, _demands);
    }

    /// @inheritdoc IBatches
    function parameters() external view returns (BatchParameters memory) {
        return BatchParameters({
            window: _window,
            grace: _grace,
            redrawTime: _redrawTime,
            settleDelay: _settleDelay,
            jobLifetime: _jobLifetime,
            suspension: _suspension,
            drawn: _drawn,
            valueBps: _valueBps,
            bondBps: _bondBps,
            slashBps: _slashBps,
            bountyBps: _bountyBps,
            workerStake: _workerStake,
            gatewayStake: _gatewayStake,
            gasPrice: _gasPrice
        });
    }

    /// @inheritdoc IBatches
    function termsOf(address token) external view returns (TokenTerms memory) {
        _rateOf(token);
        return _terms[token];
    }

    /// @inheritdoc IBatches
    function batchIdOf(address worker, uint64 sequence, bytes32 root) public view returns (bytes32) {
        return keccak256(abi.encode(block.chainid, address(this), worker, sequence, root));
    }

    /// @inheritdoc IBatches
    function getBatch(bytes32 batchId) external view returns (Batch memory) {
        if (_batches[batchId].worker == address(0)) revert UnknownBatch();
        return _batches[batchId];
    }

    /// @inheritdoc IBatches
    function nextSequenceOf(address worker) external view returns (uint64) {
        return _workers[worker].nextSequence;
    }

    /// @inheritdoc IBatches
    function liabilityOf(address worker) external view returns (uint256) {
        return _workers[worker].liability;
    }

    function _rateOf(address token) private view returns (uint256 rate) {
        rate = _terms[token].opgRate;
        if (rate == 0) revert UnknownToken(token);
    }
}
